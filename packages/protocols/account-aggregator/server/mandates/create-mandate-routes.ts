import type { Door, DoorEnv } from "@sandbank/protocol-door/server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { MandateDesk } from "./mandate-desk.ts";
import { merchantEndpoints } from "./merchant-endpoints.ts";
import { type MerchantRequest, readMerchantId } from "./merchant-request.ts";
import { mandateOperations } from "./operations-list.ts";
import { MandateRefusal, refusalBody } from "./refusal.ts";
import { runAllDue } from "./run-due.ts";

const LARGEST_BODY_BYTES = 64 * 1024;

interface RoutesOptions {
  /** Path in front of everything: `/setu`, or `/~{world}/setu`. */
  readonly base: string;
  readonly onServerError: (error: unknown) => void;
}

/** UPI mandates as Setu's UMAP has them, below `/setu`. */
export function createMandateRoutes({ context }: MandateDesk, { base, onServerError }: RoutesOptions): Door {
  const app = new Hono<DoorEnv>();
  const tooLarge = () => {
    throw new MandateRefusal(400, "bad-request", `The body is larger than ${LARGEST_BODY_BYTES} bytes.`);
  };
  for (const { name, method, path } of mandateOperations) {
    const { answer, status = 200 } = merchantEndpoints[name];
    app.on(method, base + path, bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: tooLarge }), async (c) => {
      const request = requestOf(c, base);
      await runAllDue(context);
      c.header("Cache-Control", "no-store");
      const body = await answer(context, request);
      if (method !== "GET") context.onChanged?.();
      return c.json(body, status);
    });
  }
  app.onError((error, c) => {
    if (error instanceof MandateRefusal) return c.json(refusalBody(error), error.status);
    onServerError(error);
    const failed = { code: "internal-server-error", message: "Something went wrong on our side." };
    return c.json(refusalBody(failed), 500);
  });
  return app;
}

function requestOf(c: Context<DoorEnv>, base: string): MerchantRequest {
  return {
    merchantId: readMerchantId(c.req.header("merchantId")),
    isMocked: c.req.header("mock")?.toLowerCase() === "true",
    base: `${c.env.origin}${base}`,
    param: (name) => c.req.param(name) ?? "",
    json: () => c.req.json(),
  };
}
