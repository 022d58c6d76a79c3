import { type ApiContext, appRouter, type ServerInfo } from "@sandbank/api";
import { ServiceError, type SyncContext } from "@sandbank/sync";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Security } from "./auth/security.ts";
import type { Admission } from "./gate.ts";
import { referenceRoutes } from "./reference/reference-routes.ts";
import { createCoreRest } from "./rest.ts";

export interface ApiOptions {
  /** What a user's requests work with, in their scope; null = nobody's. */
  readonly syncOf: (userId: string | null) => SyncContext;
  readonly logError: SyncContext["logError"];
  readonly security: Security;
  readonly info: ServerInfo;
  readonly bankProtocol: string;
  /** Where browsers reach this server. */
  readonly publicUrl: string;
}

/** What asks and answers data, below `/api`. */
export function createApi({
  syncOf,
  logError,
  security,
  info,
  bankProtocol,
  publicUrl,
}: ApiOptions): Hono<{ Variables: { admission: Admission } }> {
  const api = new Hono<{ Variables: { admission: Admission } }>();

  api.use(limitBody, async (c, next) => {
    const admission = await security.gate.admit(c.req.raw, security.addressOf(c), costOf(c.req.path));
    c.set("admission", admission);
    await next();
    for (const [name, value] of admission.headers) c.res.headers.append(name, value);
    // What somebody has at their bank stays in no cache, of a proxy or of a browser others use after them.
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    if (c.res.status === 401) c.res.headers.set("www-authenticate", "Bearer");
  });

  // Reads the schema of every procedure: not before somebody asks.
  let rest: ReturnType<typeof createCoreRest> | null = null;
  const contextOf = ({ session, countRare }: Admission): ApiContext => ({
    sync: syncOf(session?.user.id ?? null),
    info,
    bankProtocol,
    user: session?.user ?? null,
    countRare,
  });

  api.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: c.req.raw,
      router: appRouter,
      createContext: () => contextOf(assertAdmitted(c.var.admission)),
      onError({ error, path }) {
        if (error.code === "INTERNAL_SERVER_ERROR") logError(`${path} failed`, error.cause ?? error);
      },
    }),
  );

  // What is not tRPC is refused here, in the shape of every other refusal over REST.
  api.use(({ var: { admission }, json }, next) => {
    const { refusal } = admission;
    if (!refusal) return next();
    return Promise.resolve(json({ error: refusal.code, message: refusal.message }, refusal.status));
  });
  api.route("/", referenceRoutes(publicUrl));
  api.all("*", (c) => {
    rest ??= createCoreRest(logError);
    return rest.answer(c.req.raw, c.req.path, contextOf(c.var.admission));
  });
  return api;
}

const MOST_BODY_BYTES = 256 * 1024;

const limitBody = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: (c) =>
    c.json({ error: "too_large", message: `The body is larger than ${MOST_BODY_BYTES} bytes.` }, 413),
});

/** A batch of procedures counts for as many requests. */
function costOf(path: string): number {
  return path.startsWith("/api/trpc/") ? path.split(",").length : 1;
}

/** @throws TRPCError for a request that was not let in */
function assertAdmitted(admission: Admission): Admission {
  const { refusal } = admission;
  if (!refusal) return admission;
  const tooMany = refusal.status === 429;
  throw new TRPCError({
    code: tooMany ? "TOO_MANY_REQUESTS" : "FORBIDDEN",
    message: refusal.message,
    cause: new ServiceError(tooMany ? "too_many" : "forbidden", refusal.message),
  });
}
