import { createHmac, randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Admission } from "../gate.ts";
import type { Trace } from "../telemetry.ts";
import type { RequestLine } from "./logger.ts";
import { routeOf } from "./route-of.ts";

export interface RequestLogOptions {
  readonly logRequest: ((line: RequestLine) => void) | undefined;
  readonly trace: Trace;
  /** Keys the hashes of users. */
  readonly secret: string;
}

const ID = /^[\w-]{8,64}$/;

/** Gives every request an id, a span and a line in the log. */
export function logRequests({
  logRequest,
  trace,
  secret,
}: RequestLogOptions): MiddlewareHandler<{ Variables: { admission?: Admission } }> {
  const hashOf = (userId: string) => createHmac("sha256", secret).update(userId).digest("hex").slice(0, 12);
  return async (c, next) => {
    const started = performance.now();
    const given = c.req.header("x-request-id") ?? "";
    const id = ID.test(given) ? given : randomUUID();
    const { method } = c.req;
    const route = routeOf(c.req.path);
    await trace.request(
      c.req.raw.headers,
      `${method} ${route}`,
      { "http.request.method": method },
      async (span) => {
        await next();
        span?.setAttribute("http.response.status_code", c.res.status);
      },
    );
    c.res.headers.set("x-request-id", id);
    const userId = c.get("admission")?.session?.user.id;
    const ms = performance.now() - started;
    logRequest?.({ id, method, route, status: c.res.status, ms, user: userId ? hashOf(userId) : null });
  };
}
