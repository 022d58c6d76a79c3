import type { Door, DoorEnv } from "@sandbank/protocol-door/server";
import { type Context, Hono } from "hono";
import type { TinkErrorBody } from "../../wire/index.ts";
import { tinkEndpoints } from "../endpoints.ts";
import type { TinkContext } from "../tink-context.ts";
import { authorize } from "./authorize.ts";
import { checkRate } from "./check-rate.ts";
import type { Endpoint } from "./endpoint.ts";
import { limitBody } from "./limit-body.ts";
import { onceByKey } from "./once-by-key.ts";
import type { Reply } from "./reply.ts";
import type { TinkRequest } from "./request.ts";
import { requestIdOf } from "./request-id.ts";
import { TinkError } from "./tink-error.ts";

/** `/tink`: https://docs.tink.com/api */
export function createDoor(context: TinkContext, endpoints: readonly Endpoint[] = tinkEndpoints): Door {
  const { base } = context;
  const app = new Hono<DoorEnv>();
  app.use(`${base}/*`, async (c, next) => {
    await next();
    const id = requestIdOf(context, c.req.raw);
    c.header("X-Request-ID", id);
    c.header("X-Tink-Request-ID", id);
    const trace = c.req.header("X-Client-Trace-ID");
    if (trace !== undefined) c.header("X-Client-Trace-ID", trace);
    c.header("Cache-Control", "no-store");
  });
  app.use(`${base}/*`, limitBody);
  for (const endpoint of endpoints) {
    app.on(endpoint.method, base + endpoint.path, async (c) => {
      const request = requestOf(context, c);
      const access = await authorize(context, endpoint, request);
      if (!access) return toResponse(await endpoint.answer(context, access, request));
      await checkRate(context, access.app);
      const { pathname, search } = new URL(c.req.url);
      const call = { operation: endpoint, access, request, url: pathname + search };
      return toResponse(await onceByKey(context, call, () => endpoint.answer(context, access, request)));
    });
  }
  app.all(`${base}/*`, (c) => {
    throw refuseMissing(context, endpoints, c.req.method, c.req.path.slice(base.length));
  });
  app.onError((error, c) => refuse(context, error, c));
  return app;
}

function toResponse(reply: Reply): Response {
  const { status } = reply;
  if ("body" in reply) return Response.json(reply.body, { status });
  if ("text" in reply)
    return new Response(reply.text, { status, headers: { "content-type": reply.contentType } });
  return new Response(null, { status });
}

function requestOf(context: TinkContext, c: Context<DoorEnv>): TinkRequest {
  const { origin } = c.env;
  return {
    id: requestIdOf(context, c.req.raw),
    origin,
    baseUrl: origin + context.base,
    header: (name) => c.req.header(name),
    query: (name) => c.req.query(name),
    queryList: (...names) =>
      names
        .flatMap((name) => c.req.queries(name) ?? [])
        .flatMap((value) => value.split(","))
        .filter((value) => value !== ""),
    param: (name) => c.req.param(name) ?? "",
    text: () => c.req.text(),
  };
}

function refuseMissing(
  { base }: TinkContext,
  endpoints: readonly Endpoint[],
  method: string,
  path: string,
): TinkError {
  const isHere = ({ path: pattern }: Endpoint) => {
    const [wanted, given] = [pattern.split("/"), path.split("/")];
    return (
      wanted.length === given.length &&
      wanted.every((segment, at) => segment.startsWith(":") || segment === given[at])
    );
  };
  const there = endpoints.filter(isHere);
  if (there.length === 0)
    return new TinkError(404, "request.not_found", `There is nothing at ${base}${path}.`);
  const allowed = there.map((endpoint) => endpoint.method).join(", ");
  const message = `${method} is not possible at ${base}${path}; ${allowed} is.`;
  return new TinkError(405, "request.method_not_allowed", message, { headers: { Allow: allowed } });
}

function refuse(context: TinkContext, error: Error, c: Context<DoorEnv>): Response {
  const isKnown = error instanceof TinkError;
  if (!isKnown) context.onServerError(error);
  const { status, code, message, extras } = isKnown
    ? error
    : new TinkError(500, "request.internal_error", "Something went wrong in the sandbox; its log says what.");
  const body: TinkErrorBody = {
    errorMessage: message,
    errorCode: code,
    requestId: requestIdOf(context, c.req.raw),
    ...extras.body,
  };
  return c.json(body, status, extras.headers);
}
