import { timingSafeEqual } from "node:crypto";
import type { SyncContext } from "@sandbank/sync";
import { Hono, type MiddlewareHandler } from "hono";
import { z } from "zod";
import type { CoreJobs } from "./core-jobs.ts";
import { metricsText } from "./metrics-text.ts";
import { readReadiness } from "./readiness.ts";
import { shareReadings } from "./share-readings.ts";
import type { SyncMetrics } from "./sync-metrics.ts";

export interface OperatorRoutesOptions {
  readonly sync: SyncContext;
  readonly jobs: CoreJobs;
  readonly metrics: SyncMetrics;
  /** What an operator has to show; null lets everybody in who reaches the server, which is then this machine only. */
  readonly token: string | null;
  readonly loopback: boolean;
}

const PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
/** Nobody limits who asks whether it is well, and finding out passes over all connections. */
const KEPT_MS = 2_000;
const retryInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000).optional() });

/** For who runs the server: how it does, what it counted, and the jobs that were given up. */
export function createOperatorRoutes({ sync, jobs, metrics, token, loopback }: OperatorRoutesOptions): Hono {
  const app = new Hono();
  const readiness = shareReadings(() => readReadiness(sync, jobs), { keptMs: KEPT_MS });
  const isOperator = (headers: Headers) => {
    if (token === null) return loopback;
    const shown = Buffer.from(headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
    const wanted = Buffer.from(token);
    return shown.length === wanted.length && timingSafeEqual(shown, wanted);
  };

  app.get("/readyz", async (c) => {
    try {
      // Anybody may know whether it is well; why not, only who runs it.
      if (!isOperator(c.req.raw.headers)) return c.json({ status: (await readiness.recent()).status });
      const { status, alerts, lagMs, attempted, succeeded } = await readiness.fresh();
      return c.json({ status, alerts, lagMs, attempted, succeeded });
    } catch (error) {
      sync.logError("the database does not answer", error);
      return c.json({ status: "down" }, 503);
    }
  });

  const onlyOperators: MiddlewareHandler = async (c, next) => {
    if (isOperator(c.req.raw.headers)) return next();
    const message =
      token === null
        ? "Set OPERATOR_TOKEN and show it as a bearer token."
        : "Show OPERATOR_TOKEN as a bearer token.";
    return c.json({ error: message }, 401, { "www-authenticate": "Bearer" });
  };
  app.use("/metrics", onlyOperators);
  app.use("/system/*", onlyOperators);
  app.get("/metrics", async (c) => {
    const counts = jobs.opened ? await jobs.opened.count() : [];
    return c.body(metricsText(metrics, await readiness.fresh(), counts, sync.clock.now()), 200, {
      "content-type": PROMETHEUS,
    });
  });
  app.get("/system/dead-letters", async (c) =>
    c.json({ deadLetters: await (await jobs.open()).deadLetters.list() }),
  );
  app.post("/system/dead-letters/retry", async (c) => {
    // A form of another site cannot have this type, so none can make a browser on this machine do it.
    if (!c.req.header("content-type")?.startsWith("application/json")) {
      return c.json({ error: "Send JSON: content-type has to be application/json." }, 415);
    }
    const input = retryInput.safeParse(await c.req.json().catch(() => null));
    if (!input.success) {
      return c.json({ error: 'Send {} for all, or {"ids": ["…"]} with ids of /system/dead-letters.' }, 400);
    }
    return c.json({ retried: await (await jobs.open()).deadLetters.retry(input.data.ids) });
  });
  return app;
}
