import { NotificationRefused } from "@sandbank/provider";
import { ServiceError, type SyncContext, takeNotification } from "@sandbank/sync";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

/** A notification names something and says little of it; one with the data itself says more than is looked at. */
const MOST_BYTES = 4 * 1024 * 1024;
const STATUS = { not_found: 404, forbidden: 401, provider: 503 } as const;

/**
 * A bank tells of news. `POST /{dialect}/{providerSlug}` where each bank does so itself, `POST /{dialect}` and what may
 * follow it where somebody does for all its banks: there is no bank of that name. What is not signed as the dialect
 * wants is as if it had not come, and is answered in the dialect's words where it has any.
 */
export function createWebhookRoutes(sync: SyncContext): Hono {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: MOST_BYTES });

  async function take(c: Context, dialect: string, slug: string | null, path: string) {
    try {
      const input = { dialect, slug, path, headers: c.req.raw.headers, body: await c.req.text() };
      const { known, answer } = await takeNotification({ ctx: sync, input });
      if (answer) return c.body(answer.body, 200, { ...answer.headers });
      return c.json({ status: known ? "known" : "taken" }, known ? 200 : 202);
    } catch (error) {
      if (!(error instanceof ServiceError) || !(error.code in STATUS)) throw error;
      if (error.code !== "not_found")
        sync.logError(`a notification of ${slug ?? dialect} was refused`, error.cause);
      if (error.cause instanceof NotificationRefused) {
        const { body, status, headers } = error.cause.answer;
        return new Response(body, { status, headers });
      }
      return c.json({ error: error.message }, STATUS[error.code as keyof typeof STATUS]);
    }
  }

  app.post("/:dialect", limit, (c) => take(c, c.req.param("dialect"), null, ""));
  app.post("/:dialect/:first/:rest{.+}", limit, (c) => {
    const { dialect, first, rest } = c.req.param();
    return take(c, dialect, null, `/${first}/${rest}`);
  });
  app.post("/:dialect/:slug", limit, (c) => take(c, c.req.param("dialect"), c.req.param("slug"), ""));
  return app;
}
