import { ServiceError, type SyncContext, takeNotification } from "@sandbank/sync";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

/** A notification names something and says little of it. */
const MOST_BYTES = 64 * 1024;
const STATUS = { not_found: 404, forbidden: 401, provider: 503 } as const;

/** `POST /{dialect}/{providerSlug}`: a bank tells of news. What it did not sign is as if it had not come. */
export function createWebhookRoutes(sync: SyncContext): Hono {
  const app = new Hono();
  app.post("/:dialect/:slug", bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const { dialect, slug } = c.req.param();
    try {
      const input = { dialect, slug, headers: c.req.raw.headers, body: await c.req.text() };
      const { known } = await takeNotification({ ctx: sync, input });
      return c.json({ status: known ? "known" : "taken" }, known ? 200 : 202);
    } catch (error) {
      if (!(error instanceof ServiceError) || !(error.code in STATUS)) throw error;
      if (error.code !== "not_found") sync.logError(`a notification for ${slug} was refused`, error.cause);
      return c.json({ error: error.message }, STATUS[error.code as keyof typeof STATUS]);
    }
  });
  return app;
}
