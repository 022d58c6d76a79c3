import type { Calls } from "@sandbank/database";

/** Wakes those waiting in this process. A hint only: what is true stands in the database. */
export interface Signals {
  emit(topic: string): void;
  /** Resolves at the next `emit(topic)`, after `ms` at the latest, or when aborted. */
  wait(topic: string, ms: number, abort?: AbortSignal): Promise<void>;
}

/** Topic: a sync is due. */
export const SYNC_DUE = "sync-due";
/** Topic: this connection's row changed. */
export const connectionChanged = (connectionId: string): string => `connection/${connectionId}`;

/**
 * Signals of which those that a sync is due reach the other processes over the same database as well: whoever is free
 * begins at once.
 */
export async function shareSignals(
  signals: Signals,
  calls: Calls,
  logError: (message: string, cause: unknown) => void,
): Promise<Signals> {
  await calls.hear((word) => {
    if (word === SYNC_DUE) signals.emit(SYNC_DUE);
  });
  return {
    ...signals,
    emit(topic) {
      signals.emit(topic);
      if (topic !== SYNC_DUE) return;
      calls.call(SYNC_DUE).catch((error) => logError("other processes could not be told", error));
    },
  };
}

export function createSignals(): Signals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    emit(topic) {
      for (const wake of [...(waiting.get(topic) ?? [])]) wake();
    },
    wait(topic, ms, abort) {
      return new Promise((resolve) => {
        const wakers = waiting.get(topic) ?? new Set();
        waiting.set(topic, wakers);
        const wake = () => {
          clearTimeout(timer);
          abort?.removeEventListener("abort", wake);
          wakers.delete(wake);
          if (wakers.size === 0) waiting.delete(topic);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        wakers.add(wake);
        abort?.addEventListener("abort", wake);
        if (abort?.aborted) wake();
      });
    },
  };
}
