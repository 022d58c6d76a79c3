import type { JobCount } from "@sandbank/jobs";
import { ALERTS, type Readiness } from "./readiness.ts";
import { heading, labels, type SyncMetrics } from "./sync-metrics.ts";

/** All that is measured in the Prometheus text format: this process's counters and the whole database's gauges. */
export function metricsText(
  metrics: SyncMetrics,
  readiness: Readiness,
  jobs: readonly JobCount[],
  now: number,
): string {
  const { providers, alerts } = readiness;
  const gauge = (
    name: string,
    help: string,
    rows: readonly (readonly [Record<string, string>, number])[],
  ) => [
    ...heading(name, "gauge", help),
    ...rows.map(([named, value]) => `${name}${Object.keys(named).length > 0 ? labels(named) : ""} ${value}`),
  ];
  return `${[
    ...metrics.lines(),
    ...gauge(
      "sandbank_connections",
      "Connections by state.",
      providers.flatMap(({ provider, connected, failing, expired }) => [
        [{ provider, status: "connected" }, connected] as const,
        [{ provider, status: "error" }, failing] as const,
        [{ provider, status: "expired" }, expired] as const,
      ]),
    ),
    ...gauge(
      "sandbank_sync_success_ratio",
      "Share of connections tried within the hour whose last attempt went well; 1 where none was tried.",
      providers.map(({ provider, attempted, succeeded }) => [
        { provider },
        attempted === 0 ? 1 : succeeded / attempted,
      ]),
    ),
    ...gauge(
      "sandbank_sync_overdue",
      "Connections whose sync is due and that nobody is at.",
      providers.map(({ provider, overdue }) => [{ provider }, overdue]),
    ),
    ...gauge(
      "sandbank_sync_lag_seconds",
      "How long the longest waiting sync has been due.",
      providers.map(({ provider, oldestDueAt }) => [
        { provider },
        oldestDueAt === null ? 0 : Math.max(0, now - oldestDueAt.getTime()) / 1_000,
      ]),
    ),
    ...gauge(
      "sandbank_institution_open",
      "1 while an institution is left alone because it was down.",
      providers.map(({ provider, openUntil }) => [{ provider }, openUntil === null ? 0 : 1]),
    ),
    ...gauge(
      "sandbank_revocations_waiting",
      "Accesses that ended here and that their institution was not told of yet.",
      readiness.revocations.map(({ provider, waiting }) => [{ provider }, waiting]),
    ),
    ...gauge(
      "sandbank_jobs",
      "Jobs by name and state.",
      jobs.flatMap(({ name, waiting, active }) => [
        [{ job: name, state: "waiting" }, waiting] as const,
        [{ job: name, state: "active" }, active] as const,
      ]),
    ),
    ...gauge("sandbank_dead_letters", "Jobs that were given up.", [[{}, readiness.deadLetters]]),
    ...gauge("sandbank_balance_drift", "Accounts whose balance is not what their transactions make of it.", [
      [{}, readiness.drifting],
    ]),
    ...gauge(
      "sandbank_alert",
      "1 for what somebody should look at, 0 for what is well.",
      ALERTS.map((alert) => [{ alert }, alerts.some(({ name }) => name === alert) ? 1 : 0]),
    ),
  ].join("\n")}\n`;
}
