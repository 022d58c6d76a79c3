import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { FdxErrorEntity } from "../wire.ts";
import type { FdxServerOptions } from "./context.ts";
import { FdxError } from "./fdx-error.ts";
import { interactionId } from "./interaction-id.ts";
import { operations, VERSION } from "./operations.ts";
import type { Endpoint } from "./request.ts";

/** Far more than any document FDX has a client send. */
const LARGEST_BODY_BYTES = 64 * 1024;

const smallBody = bodyLimit({
  maxSize: LARGEST_BODY_BYTES,
  onError: () => {
    throw new FdxError("invalidInput", `The body is larger than ${LARGEST_BODY_BYTES} bytes.`);
  },
});

/** The FDX API of one bank; mount it where its base URL ends before the version, e.g. `/amex/fdx`. */
export function createFdxServer(server: FdxServerOptions): Hono {
  const app = new Hono();
  app.use(interactionId(server.world));
  // Looking at the body of a request that has none costs as much as answering it.
  app.on(["POST", "PUT", "PATCH", "DELETE"], "*", smallBody);
  for (const { method, path, endpoint, status = 200 } of operations) {
    app.on(method, `/${VERSION}${path}`, (c) => answer(server, endpoint, status, c));
  }
  const paths = new Set(operations.map(({ path }) => path));
  for (const path of paths) {
    app.all(`/${VERSION}${path}`, (c) => {
      const there = operations.filter((operation) => operation.path === path);
      const allowed = there.map(({ method }) => method).join(", ");
      const message = `${c.req.method} is not possible here; ${allowed} is.`;
      throw new FdxError("methodNotAllowed", message, { Allow: allowed });
    });
  }
  app.all("*", (c) => {
    const version = /\/fdx\/(v[\d.]+)(?:\/|$)/.exec(c.req.path)?.[1];
    if (version !== undefined && version !== VERSION) {
      throw new FdxError("versionNotSupported", `FDX ${version} is not served; use ${VERSION}.`);
    }
    throw new FdxError("notFound", `No FDX operation here. There are: ${[...paths].join(", ")}.`);
  });
  app.onError((error, c) => refuse(server, error, c));
  return app;
}

const withoutOrigin = (url: string) => url.slice(url.indexOf("/", url.indexOf("//") + 2));

const JSON_TYPE = { "Content-Type": "application/json" };

async function answer(
  server: FdxServerOptions,
  endpoint: Endpoint,
  status: 200 | 201,
  c: Context,
): Promise<Response> {
  let query: Record<string, string> | undefined;
  const body = await endpoint(server, {
    authorization: c.req.header("authorization"),
    url: withoutOrigin(c.req.url),
    query: (name) => {
      query ??= c.req.query();
      return query[name];
    },
    param: (name) => c.req.param(name) ?? "",
    json: () => c.req.json().catch(() => undefined),
  });
  c.header("Cache-Control", "no-store");
  if (body === null) return c.body(null, 204);
  return body instanceof Uint8Array ? c.body(body, status, JSON_TYPE) : c.json(body, status);
}

function refuse(server: FdxServerOptions, error: Error, c: Context): Response {
  const known = error instanceof FdxError;
  if (!known) server.onServerError(error);
  const refusal = known ? error : new FdxError("internalError", "Something went wrong here; try again.");
  const entity: FdxErrorEntity = { code: refusal.code, message: refusal.message };
  return c.json(entity, refusal.status, refusal.headers);
}
