import type { EndedRun } from "@sandbank/sync";

/** Upper bounds of the histogram's buckets, seconds. */
const BOUNDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

interface Durations {
  readonly buckets: number[];
  sumSeconds: number;
  count: number;
}

/** Counts the sync runs of this process. */
export interface SyncMetrics {
  note(run: EndedRun): void;
  /** As lines of the Prometheus text format. */
  lines(): string[];
}

export function createSyncMetrics(): SyncMetrics {
  const runs = new Map<string, number>();
  const durations = new Map<string, Durations>();
  return {
    note({ provider, code, durationMs }) {
      const key = labels({ provider, outcome: code === null ? "ok" : "failed", code: code ?? "" });
      runs.set(key, (runs.get(key) ?? 0) + 1);
      const known = durations.get(provider) ?? { buckets: BOUNDS.map(() => 0), sumSeconds: 0, count: 0 };
      durations.set(provider, known);
      const seconds = durationMs / 1_000;
      BOUNDS.forEach((bound, index) => {
        if (seconds <= bound) known.buckets[index] = (known.buckets[index] ?? 0) + 1;
      });
      known.sumSeconds += seconds;
      known.count += 1;
    },
    lines() {
      return [
        ...heading("sandbank_sync_runs_total", "counter", "Sync runs that ended, by how."),
        ...[...runs].map(([key, times]) => `sandbank_sync_runs_total${key} ${times}`),
        ...heading("sandbank_sync_duration_seconds", "histogram", "How long sync runs took."),
        ...[...durations].flatMap(([provider, { buckets, sumSeconds, count }]) => [
          ...BOUNDS.map(
            (bound, index) =>
              `sandbank_sync_duration_seconds_bucket${labels({ provider, le: String(bound) })} ${buckets[index]}`,
          ),
          `sandbank_sync_duration_seconds_bucket${labels({ provider, le: "+Inf" })} ${count}`,
          `sandbank_sync_duration_seconds_sum${labels({ provider })} ${sumSeconds.toFixed(3)}`,
          `sandbank_sync_duration_seconds_count${labels({ provider })} ${count}`,
        ]),
      ];
    },
  };
}

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export function heading(name: string, type: "counter" | "gauge" | "histogram", help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

export function labels(named: Readonly<Record<string, string>>): string {
  const escaped = (value: string) =>
    value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return `{${Object.entries(named)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",")}}`;
}
