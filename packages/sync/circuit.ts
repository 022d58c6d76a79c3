import {
  type CircuitRow,
  type ConnectionDetail,
  closeCircuit,
  countCircuitFailure,
  openCircuit,
  takeProbe,
} from "@sandbank/database";
import { ProviderError } from "@sandbank/provider";
import { openMs, spread } from "./back-off.ts";
import type { SyncContext } from "./context.ts";

/** Runs in a row that find an institution unavailable before it is left alone, over all users and processes. */
const FAILURES_TO_OPEN = 5;
/** Those who waited for an institution come back within so long of each other. */
const COME_BACK_WITHIN_MS = 60_000;

/** An institution that is left alone for now: nobody asked it, so nothing is counted. */
export class CircuitOpenError extends ProviderError {
  constructor(retryAfterMs: number) {
    super("unavailable", "the institution is left alone until it had time to recover", { retryAfterMs });
  }
}

/**
 * Lets a run ask an institution, or not: while it is left alone nobody does, and when that time is over one does
 * before all others.
 * @throws CircuitOpenError with when to come back
 */
export async function passCircuit(ctx: SyncContext, { provider, circuit }: ConnectionDetail): Promise<void> {
  if (!circuit?.openUntil) return;
  const { random = Math.random } = ctx;
  const now = ctx.clock.now();
  const left = circuit.openUntil.getTime() - now;
  if (left <= 0 && (await takeProbe(ctx.db, provider.id, new Date(now)))) return;
  throw new CircuitOpenError(Math.max(left, 0) + spread(COME_BACK_WITHIN_MS / 2, 1, random));
}

/** Remembers that an institution answered. Writes only where it did not before. */
export async function noteAnswer(ctx: SyncContext, { provider, circuit }: ConnectionDetail): Promise<void> {
  if (circuit && (circuit.failures > 0 || circuit.openUntil)) await closeCircuit(ctx.db, provider.id);
}

/** Remembers how a run failed, where that says something of the institution. */
export async function noteFailure(ctx: SyncContext, detail: ConnectionDetail, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError) || error instanceof CircuitOpenError) return;
  if (error.code !== "unavailable") return noteAnswer(ctx, detail);
  const circuit = await countCircuitFailure(ctx.db, detail.provider.id, error.code);
  if (!isToOpen(circuit, ctx.clock.now())) return;
  const ms = Math.max(openMs(circuit.opens + 1, ctx.random ?? Math.random), error.retryAfterMs ?? 0);
  await openCircuit(ctx.db, circuit, new Date(ctx.clock.now() + ms));
}

/** After enough failures; once it was open, the first attempt after decides. */
function isToOpen({ failures, openUntil }: CircuitRow, now: number): boolean {
  if (openUntil) return openUntil.getTime() <= now;
  return failures >= FAILURES_TO_OPEN;
}
