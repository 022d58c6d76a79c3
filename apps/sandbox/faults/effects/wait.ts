import { setTimeout as sleep } from "node:timers/promises";

/** Waits in real time. @throws the signal's reason when the client gives up */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}

/** Waits until the client gives up. @throws the signal's reason then */
export function waitForever(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
