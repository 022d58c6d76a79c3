import { randomUUID } from "node:crypto";
import {
  claimDueConnection,
  LEASE_SECONDS,
  LeaseLostError,
  type OwnedId,
  updateLeased,
} from "@sandbank/database";
import { sweepAbandoned } from "./abandon-connection.ts";
import type { SyncContext } from "./context.ts";
import { failSync } from "./fail-sync.ts";
import { runSync } from "./run-sync.ts";
import { SYNC_DUE } from "./signals.ts";

export interface SyncRunner {
  /** Takes no new run, and gives those under way back after the page at hand. */
  stop(): Promise<void>;
}

/**
 * Runs due syncs, a few at a time. Any number of processes may run one over the same database: a run belongs
 * to the worker that holds its lease, and a worker that dies loses it within seconds.
 */
export function startSyncRunner(
  ctx: SyncContext,
  options?: { workers?: number; pollMs?: number },
): SyncRunner {
  const { workers = 2, pollMs = 5_000 } = options ?? {};
  const stopping = new AbortController();
  const loops = Array.from({ length: workers }, () => work(ctx, stopping.signal, pollMs));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function work(ctx: SyncContext, stopping: AbortSignal, pollMs: number): Promise<void> {
  while (!stopping.aborted) {
    let worked = false;
    try {
      await sweepAbandoned(ctx);
      const outcome = await runOneDue(ctx, stopping);
      worked = outcome !== null;
      if (outcome?.code === "internal") await ctx.followUps?.afterFault(outcome.connection);
    } catch (error) {
      ctx.logError("the sync runner could not use the database", error);
    }
    if (!worked) await ctx.signals.wait(SYNC_DUE, pollMs, stopping);
  }
}

/** How a run ended: with a code where it failed. */
export interface RunOutcome {
  readonly connection: OwnedId;
  readonly code: string | null;
}

/** Runs the sync that has been due longest, or the one that is named. Null when it is not due or not free. */
export async function runOneDue(
  ctx: SyncContext,
  stopping?: AbortSignal,
  only?: OwnedId,
): Promise<RunOutcome | null> {
  const owner = randomUUID();
  const claimed = await claimDueConnection(ctx.db, owner, new Date(ctx.clock.now()), only);
  if (!claimed) return null;
  const connection = { userId: claimed.connection.userId, id: claimed.connection.id };
  const lease = { ...connection, owner };
  const lost = new AbortController();
  const heartbeat = setInterval(
    () => {
      updateLeased(ctx.db, lease).catch((error) => error instanceof LeaseLostError && lost.abort(error));
    },
    (LEASE_SECONDS * 1_000) / 3,
  );
  const began = performance.now();
  let code: string | null = null;
  try {
    const run = () => runSync(ctx, claimed, lease, { stopping, lost: lost.signal });
    const attributes = { "sandbank.institution": claimed.provider.slug };
    await (ctx.span ? ctx.span("sync.run", attributes, run) : run());
  } catch (error) {
    if (error instanceof LeaseLostError) return { connection, code: null };
    code = await failSync(ctx, claimed, lease, error).catch(ignoreLostLease);
  } finally {
    clearInterval(heartbeat);
  }
  ctx.onRunEnded?.({ provider: claimed.provider.slug, code, durationMs: performance.now() - began });
  return { connection, code };
}

function ignoreLostLease(error: unknown): null {
  if (!(error instanceof LeaseLostError)) throw error;
  return null;
}
