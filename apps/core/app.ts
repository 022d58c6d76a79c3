import { type ApiContext, appRouter, type ServerInfo } from "@sandbank/api";
import { completeConnection, ServiceError, type SyncContext } from "@sandbank/sync";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { Auth } from "./auth.ts";
import { onlyKnownHosts } from "./known-hosts.ts";
import { servePortal } from "./portal.ts";
import { createCoreRest } from "./rest.ts";

export interface AppOptions {
  readonly sync: SyncContext;
  readonly auth: Auth;
  readonly info: ServerInfo;
  /** Which dialect the banks of `/api/banks` speak. */
  readonly bankProtocol: string;
  /** Where browsers reach this server, e.g. `http://localhost:4000`. */
  readonly publicUrl: string;
  /** Folder with the built portal; null serves none. */
  readonly portalFolder: string | null;
}

/** Where banks send people back to, below the public URL. */
export const CALLBACK_PATH = "/connect/callback";

/** The core over HTTP, without listening. */
export function createApp(options: AppOptions): Hono {
  const { sync, auth, info, bankProtocol, publicUrl, portalFolder } = options;
  const rest = createCoreRest(sync);
  const contextOf = async ({ headers }: Request): Promise<ApiContext> => ({
    sync,
    info,
    bankProtocol,
    user: await auth.userOf(headers),
  });
  const app = new Hono();

  app.use(onlyKnownHosts(publicUrl));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
      },
      referrerPolicy: "same-origin",
      // Meaningless and warned about by browsers on plain http.
      strictTransportSecurity: publicUrl.startsWith("https:"),
    }),
  );

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.on(["GET", "POST"], "/api/auth/*", (c) => auth.handle(c.req.raw));
  app.use("/api/trpc/*", bodyLimit({ maxSize: 256 * 1024 }));
  app.all("/api/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/api/trpc",
      req: c.req.raw,
      router: appRouter,
      createContext: ({ req }) => contextOf(req),
      onError({ error, path }) {
        if (error.code === "INTERNAL_SERVER_ERROR") sync.logError(`${path} failed`, error.cause ?? error);
      },
    }),
  );

  app.get(CALLBACK_PATH, async (c) => {
    const user = await auth.userOf(c.req.raw.headers);
    const callbackUrl = new URL(c.req.url);
    if (!user) return c.redirect(`/?next=${encodeURIComponent(callbackUrl.pathname + callbackUrl.search)}`);
    try {
      const input = { userId: user.id, callbackUrl };
      const { connectionId, refusal } = await completeConnection({ ctx: sync, input });
      return c.redirect(
        refusal === null
          ? `/connections/${connectionId}`
          : `/connect?refused=${refusal}&connection=${connectionId}`,
      );
    } catch (error) {
      if (error instanceof ServiceError) return c.redirect(`/connect?refused=${error.code}`);
      sync.logError("the return from a bank failed", error);
      return c.redirect("/connect?refused=internal");
    }
  });

  app.all("/api/*", async (c) => rest.answer(c.req.raw, c.req.path, await contextOf(c.req.raw)));
  if (portalFolder) servePortal(app, portalFolder);
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    sync.logError(`${c.req.method} ${c.req.path} failed`, error);
    return c.json({ error: "Something went wrong on our side." }, 500);
  });
  return app;
}
