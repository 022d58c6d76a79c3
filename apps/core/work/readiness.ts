import { countDrifting, countRevocations, type ProviderHealth, readSyncHealth } from "@sandbank/database";
import { DAY_MS } from "@sandbank/domain";
import type { SyncContext } from "@sandbank/sync";
import type { CoreJobs } from "./core-jobs.ts";

const WINDOW_MS = 3_600_000;
/** Fewer attempts say nothing of a rate. */
const FEWEST_ATTEMPTS = 10;
const LEAST_SUCCESS = 0.8;
const LONGEST_LAG_MS = 15 * 60_000;

/** Everything there may be an alert of. */
export const ALERTS = [
  "success_rate",
  "sync_lag",
  "institution_down",
  "dead_letters",
  "balance_drift",
] as const;

interface Alert {
  readonly name: (typeof ALERTS)[number];
  /** One line for the operator. */
  readonly message: string;
}

/** How syncing goes as the whole database knows it, and what somebody should look at. */
export interface Readiness {
  readonly status: "ok" | "alert";
  readonly alerts: readonly Alert[];
  readonly providers: readonly ProviderHealth[];
  readonly attempted: number;
  readonly succeeded: number;
  /** How long the longest waiting sync has been due, ms. */
  readonly lagMs: number;
  readonly deadLetters: number;
  readonly drifting: number;
  /** Accesses that ended here and that their institution was not told of yet. */
  readonly revocations: readonly { readonly provider: string; readonly waiting: number }[];
}

/** @throws when the database does not answer */
export async function readReadiness({ db, clock }: SyncContext, jobs: CoreJobs): Promise<Readiness> {
  const now = clock.now();
  const providers = await readSyncHealth(db, new Date(now), new Date(now - WINDOW_MS));
  const drifting = await countDrifting(db, new Date(now - DAY_MS));
  const revocations = await countRevocations(db);
  const deadLetters = jobs.opened ? (await jobs.opened.deadLetters.list()).length : 0;
  const attempted = sum(providers, "attempted");
  const succeeded = sum(providers, "succeeded");
  const lagMs = Math.max(
    0,
    ...providers.map(({ oldestDueAt }) => (oldestDueAt === null ? 0 : now - oldestDueAt.getTime())),
  );
  const down = providers.filter(({ openUntil }) => openUntil !== null).map(({ provider }) => provider);
  const alerts: Alert[] = [];
  if (attempted >= FEWEST_ATTEMPTS && succeeded < attempted * LEAST_SUCCESS) {
    const message = `${succeeded} of ${attempted} connections tried within the hour went well`;
    alerts.push({ name: "success_rate", message });
  }
  if (lagMs > LONGEST_LAG_MS) {
    alerts.push({ name: "sync_lag", message: `a sync has been due for ${Math.round(lagMs / 60_000)} min` });
  }
  if (down.length > 0) {
    alerts.push({ name: "institution_down", message: `left alone for now: ${down.join(", ")}` });
  }
  if (deadLetters > 0) alerts.push({ name: "dead_letters", message: `${deadLetters} jobs were given up` });
  if (drifting > 0) {
    const message = `${drifting} accounts have for a day had another balance than their transactions make`;
    alerts.push({ name: "balance_drift", message });
  }
  return {
    status: alerts.length > 0 ? "alert" : "ok",
    alerts,
    providers,
    attempted,
    succeeded,
    lagMs,
    deadLetters,
    drifting,
    revocations,
  };
}

function sum(providers: readonly ProviderHealth[], name: "attempted" | "succeeded"): number {
  return providers.reduce((total, provider) => total + provider[name], 0);
}
