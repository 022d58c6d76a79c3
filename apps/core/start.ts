import { clearLeases, openEmbedded, openPostgres, replaceProviders } from "@sandbank/database";
import type { Clock } from "@sandbank/domain";
import { startExportRunner } from "@sandbank/exports";
import type { InstitutionManifest } from "@sandbank/institutions";
import {
  createSignals,
  createVault,
  deleteAccount,
  type SyncContext,
  shareSignals,
  startSyncRunner,
} from "@sandbank/sync";
import type { Hono } from "hono";
import { CALLBACK_PATH, createApp, WEBHOOKS_PATH } from "./app.ts";
import { createSecurity } from "./auth/security.ts";
import { bankAdapter, createProviders, toProviderRows } from "./banks.ts";
import type { Config } from "./config.ts";
import { logRequests } from "./log/log-requests.ts";
import type { RequestLine } from "./log/logger.ts";
import { loadSecrets } from "./secrets.ts";
import { createTrace, traceProvider } from "./telemetry.ts";
import { type CoreJobs, createCoreJobs } from "./work/core-jobs.ts";
import { createHandlers } from "./work/handlers.ts";
import { createOperatorRoutes } from "./work/operator-routes.ts";
import { createSyncMetrics } from "./work/sync-metrics.ts";
import { createWebhookRoutes } from "./work/webhook-routes.ts";

export interface Core {
  readonly app: Hono;
  readonly demo: { readonly email: string; readonly password: string } | null;
  /** Opens the job queue, where nothing needed it before; what it has to do by the clock begins then. */
  work(): Promise<void>;
  /** Lets running syncs and jobs end and closes the database. */
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly config: Config;
  readonly publicUrl: string;
  readonly institutions: readonly InstitutionManifest[];
  readonly clock: Clock;
  readonly portalFolder: string | null;
  readonly logError: (message: string, cause: unknown) => void;
  /** Told of every request; default nobody. */
  readonly logRequest?: (line: RequestLine) => void;
  /** How the adapters reach banks; default the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** A bank tells of one reading of its own within about that. */
const GATHER_MS = 2_000;

const DEMO = { name: "Demo User", email: "demo@sandbank.test", password: "sandbank-demo" };

/**
 * Composes the core: configuration → database → providers → sync → api. Nothing listens yet.
 * @throws SettingsError, DatabaseOpenError
 */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { config, publicUrl, institutions, clock, logError, logRequest } = options;
  const trace = await createTrace();
  const { tokenKeys, authSecret } = loadSecrets(config);
  const opened = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded(`${config.dataDir}/database`);
  const { db } = opened;
  const { accountAggregator } = config;
  // The embedded database is ours alone, so a lease found in it is of a process that died.
  if (opened.kind === "embedded") await clearLeases(db);
  await replaceProviders(db, toProviderRows(institutions, accountAggregator));

  const vault = createVault(tokenKeys);
  const providers = createProviders({
    institutions,
    clock,
    sandboxUrl: config.sandboxUrl,
    timeoutMs: config.bankTimeoutMs,
    pageSize: config.bankPageSize,
    notifications: config.bankWebhooks,
    accountAggregator,
    tink: config.tink,
    initialHistoryDays: config.initialHistoryDays,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  const metrics = createSyncMetrics();
  const jobs: CoreJobs = createCoreJobs(async () => {
    const { startJobs } = await import("@sandbank/jobs");
    const concurrency = config.syncWorkers;
    return startJobs({ opened, handlers: createHandlers(sync, config.retention), concurrency, logError });
  });
  const sync: SyncContext = {
    db,
    clock,
    vault,
    providers: new Map([...providers].map(([name, provider]) => [name, traceProvider(provider, trace)])),
    signals: opened.calls ? await shareSignals(createSignals(), opened.calls, logError) : createSignals(),
    redirectUri: `${publicUrl}${CALLBACK_PATH}`,
    initialHistoryDays: config.initialHistoryDays,
    storedAtOnce: opened.rowsAtOnce,
    followUps: jobs.followUps,
    onRunEnded: metrics.note,
    ...(config.bankWebhooks && {
      webhooks: {
        baseUrl: `${publicUrl}${WEBHOOKS_PATH}`,
        settled: new Set<string>(),
        gatherMs: GATHER_MS,
      },
    }),
    logError,
  };
  const security = createSecurity({
    config,
    db,
    prepared: opened.prepared,
    clock,
    vault,
    secret: authSecret,
    publicUrl,
    trace,
    deleteAccount: (userId, subjects) => deleteAccount({ ctx: sync, input: { userId, subjects } }),
  });
  if (config.demoUser) await security.auth.ensureUser(DEMO);
  const demo = config.demoUser ? { email: DEMO.email, password: DEMO.password } : null;
  if (!opened.rowSecurity.on)
    logError("users are kept apart by the queries alone", opened.rowSecurity.reason);
  const runner = startSyncRunner(sync, { workers: config.syncWorkers });
  const exporter = startExportRunner(sync);
  const operator = createOperatorRoutes({
    sync,
    jobs,
    metrics,
    token: config.operatorToken,
    loopback: config.loopback,
  });
  const syncOf = (userId: string | null): SyncContext => ({ ...sync, db: opened.asUser(userId) });
  const info = { demo, sandboxUrl: config.sandboxUrl };
  return {
    app: createApp({
      syncOf,
      logError,
      logRequests: logRequests({ logRequest, trace, secret: authSecret }),
      security,
      operator,
      webhooks: config.bankWebhooks ? createWebhookRoutes(sync) : null,
      info,
      bankProtocol: bankAdapter(accountAggregator),
      publicUrl,
      portalFolder: options.portalFolder,
    }),
    demo,
    async work() {
      await jobs.open();
    },
    async close() {
      await Promise.all([runner.stop(), exporter.stop()]);
      await jobs.stop();
      await opened.close();
    },
  };
}
