import type { SyncContext } from "@sandbank/sync";
import { EXPORT_DUE, expireExports } from "./expiry.ts";
import { runExport } from "./run-export.ts";

export interface ExportRunner {
  /** Takes no new export and gives the one under way back. */
  stop(): Promise<void>;
}

/** Writes waiting exports, one at a time, and deletes expired ones. Any number of processes may run one. */
export function startExportRunner(ctx: SyncContext, { pollMs = 10_000 } = {}): ExportRunner {
  const stopping = new AbortController();
  const loop = work(ctx, stopping.signal, pollMs);
  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

async function work(ctx: SyncContext, stopping: AbortSignal, pollMs: number): Promise<void> {
  while (!stopping.aborted) {
    let worked = false;
    try {
      worked = await runExport(ctx, undefined, stopping);
      if (!worked) await expireExports(ctx);
    } catch (error) {
      ctx.logError("the export runner could not use the database", error);
    }
    if (!worked) await ctx.signals.wait(EXPORT_DUE, pollMs, stopping);
  }
}
