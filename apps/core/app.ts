import type { ServerInfo } from "@sandbank/api";
import { type CompletedConnection, completeConnection, ServiceError, type SyncContext } from "@sandbank/sync";
import { Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { createApi } from "./api.ts";
import type { Security } from "./auth/security.ts";
import { onlyKnownHosts } from "./known-hosts.ts";
import { servePortal } from "./portal.ts";

export interface AppOptions {
  /** What a user's requests work with, in their scope; null = nobody's. */
  readonly syncOf: (userId: string | null) => SyncContext;
  readonly logError: SyncContext["logError"];
  readonly logRequests: MiddlewareHandler;
  readonly security: Security;
  /** Readiness, metrics and dead letters. */
  readonly operator: Hono;
  /** Where banks tell of news; null where they cannot reach us. */
  readonly webhooks: Hono | null;
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

/** Where banks tell of news, below the public URL. */
export const WEBHOOKS_PATH = "/api/webhooks";

/** Where a person who is back from their bank reads what came of it. */
function pageAfterBank({ connectionId, refusal, wasInUse }: CompletedConnection): string {
  if (refusal === null) return `/connections/${connectionId}`;
  // A consent that was not renewed goes on: there is a connection to look at.
  if (wasInUse) return `/connections/${connectionId}?refused=${refusal}`;
  return `/connect?refused=${refusal}&connection=${connectionId}`;
}

/** The core over HTTP, without listening. */
export function createApp(options: AppOptions): Hono {
  const { syncOf, logError, security, operator, publicUrl, portalFolder } = options;
  const { gate, addressOf } = security;
  const app = new Hono();

  app.use(options.logRequests);
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
      xFrameOptions: "DENY",
      referrerPolicy: "same-origin",
      // Meaningless and warned about by browsers on plain http.
      strictTransportSecurity: publicUrl.startsWith("https:"),
    }),
  );

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/.well-known/jwks.json", (c) => security.routes.request("/jwks", c.req.raw));
  app.route("/", operator);
  app.route("/api/auth", security.routes);

  if (options.webhooks) app.route(WEBHOOKS_PATH, options.webhooks);
  app.route("/api", createApi(options));

  app.get(CALLBACK_PATH, async (c) => {
    const { session, refusal: notLetIn } = await gate.admit(c.req.raw, addressOf(c));
    if (notLetIn) return c.text(`${notLetIn.message}\n`, notLetIn.status);
    const callbackUrl = new URL(c.req.url);
    if (!session)
      return c.redirect(`/?next=${encodeURIComponent(callbackUrl.pathname + callbackUrl.search)}`);
    try {
      const input = { userId: session.user.id, callbackUrl };
      const completed = await completeConnection({ ctx: syncOf(session.user.id), input });
      return c.redirect(pageAfterBank(completed));
    } catch (error) {
      if (error instanceof ServiceError) return c.redirect(`/connect?refused=${error.code}`);
      logError("the return from a bank failed", error);
      return c.redirect("/connect?refused=internal");
    }
  });

  if (portalFolder) servePortal(app, portalFolder);
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    logError(`${c.req.method} ${c.req.path} failed`, error);
    return c.json({ error: "Something went wrong on our side." }, 500);
  });
  return app;
}
