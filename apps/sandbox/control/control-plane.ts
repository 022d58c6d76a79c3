import { createRest, openApiDocument } from "@sandbank/rest";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { CONTROL_SEGMENT } from "../address.ts";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import { describeControl } from "./describe-control.ts";
import { refusalCode } from "./refusal.ts";
import { controlRouter } from "./router.ts";
import type { ControlContext } from "./trpc.ts";

/** A snapshot of a world that much happened to is the largest thing there is to send. */
const MOST_BODY_BYTES = 64 * 1024 * 1024;

export interface ControlPlane {
  /** @param path below `/_sandbank`, e.g. `/clock`; may be empty */
  answer(request: Request, path: string, context: ControlContext): Promise<Response>;
}

/** The control plane over tRPC (`/_sandbank/trpc`) and REST, with its own description. */
export function createControlPlane(onServerError: (error: unknown) => void): ControlPlane {
  const rest = createRest(controlRouter, {
    codeOf: refusalCode,
    maxBodyBytes: MOST_BODY_BYTES,
    onServerError,
  });
  return {
    async answer(request, path, context) {
      if (path === "/openapi.json") {
        return Response.json(
          openApiDocument(controlRouter, describeControl(controlUrl(context.hosted, context.origin))),
        );
      }
      if (!path.startsWith("/trpc/")) return rest.answer(request, path, context);
      return fetchRequestHandler({
        endpoint: `${context.hosted.base}/${CONTROL_SEGMENT}/trpc`,
        req: request,
        router: controlRouter,
        createContext: () => context,
        onError({ error }) {
          if (error.code === "INTERNAL_SERVER_ERROR") onServerError(error.cause ?? error);
        },
      });
    },
  };
}

function controlUrl({ base }: HostedWorld, origin: string): string {
  return `${origin}${base}/${CONTROL_SEGMENT}`;
}
