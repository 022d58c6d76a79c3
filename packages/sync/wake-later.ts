import type { SyncContext } from "./context.ts";
import { type Signals, SYNC_DUE } from "./signals.ts";

/** Timers do not go by the database's clock exactly. */
const MARGIN_MS = 50;

interface Waking {
  /** The last time asked for. */
  until: number;
}

const wakings = new WeakMap<Signals, Waking>();

/** Says that a sync is due once what is told has been gathered; however often it is asked for, with one timer. */
export function wakeLater({ signals, webhooks }: Pick<SyncContext, "signals" | "webhooks">): void {
  const gatherMs = webhooks?.gatherMs ?? 0;
  if (gatherMs === 0) {
    signals.emit(SYNC_DUE);
    return;
  }
  const waitMs = gatherMs + MARGIN_MS;
  const until = performance.now() + waitMs;
  const waking = wakings.get(signals);
  if (waking) {
    waking.until = until;
    return;
  }
  const mine: Waking = { until };
  wakings.set(signals, mine);
  const fire = () => {
    signals.emit(SYNC_DUE);
    const leftMs = mine.until - performance.now();
    if (leftMs > 0) setTimeout(fire, leftMs).unref();
    else wakings.delete(signals);
  };
  setTimeout(fire, waitMs).unref();
}
