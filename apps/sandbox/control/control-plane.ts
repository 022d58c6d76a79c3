import { createRest, openApiDocument } from "@sandbank/rest";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { CONTROL_SEGMENT } from "../address.ts";
import { checkAccess, forUsAlone } from "./access/check-access.ts";
import { describeControl } from "./describe-control.ts";
import { referencePage } from "./reference/reference-page.tsx";
import { refusalCode } from "./refusal.ts";
import { controlRouter } from "./router.ts";
import type { ControlContext } from "./trpc.ts";

/** A snapshot of a world that much happened to is the largest thing there is to send. */
const MOST_BODY_BYTES = 64 * 1024 * 1024;

export interface ControlPlaneOptions {
  /** What callers have to show; undefined leaves it open. */
  readonly token: string | undefined;
  readonly onServerError: (error: unknown) => void;
}

export interface ControlPlane {
  /** @param path below `/_sandbank`, e.g. `/clock`; may be empty */
  answer(request: Request, path: string, context: ControlContext): Promise<Response>;
}

/** The control plane over tRPC (`/_sandbank/trpc`) and REST, with its own description. */
export function createControlPlane({ token, onServerError }: ControlPlaneOptions): ControlPlane {
  const rest = createRest(controlRouter, {
    codeOf: refusalCode,
    maxBodyBytes: MOST_BODY_BYTES,
    onServerError,
  });

  const answer: ControlPlane["answer"] = async (request, path, context) => {
    const { origin, hosted } = context;
    const refused = checkAccess(request, path, { origin, token });
    if (refused) return refused;
    const mount = `${hosted.base}/${CONTROL_SEGMENT}`;
    const document = () => openApiDocument(controlRouter, describeControl(origin + mount));
    if (path === "/openapi.json") return Response.json(document());
    if (path === "" || path === "/") return referencePage(document(), hosted.banks[0]?.id ?? "INSTITUTION");
    if (!path.startsWith("/trpc/")) return rest.answer(request, path, context);
    return fetchRequestHandler({
      endpoint: `${mount}/trpc`,
      req: request,
      router: controlRouter,
      // Our client knows a verb by its path alone.
      allowMethodOverride: true,
      createContext: () => context,
      onError({ error }) {
        if (error.code === "INTERNAL_SERVER_ERROR") onServerError(error.cause ?? error);
      },
    });
  };

  return { answer: async (...call) => forUsAlone(await answer(...call)) };
}
