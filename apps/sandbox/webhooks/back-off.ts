const SECOND_MS = 1000;

/** Waits after each attempt that failed: half a minute, then four times as long each; after half a day it is over. */
const WAITS_MS = [30, 120, 480, 1_920, 7_680, 30_720].map((seconds) => seconds * SECOND_MS);

/** How long to wait after so many attempts; undefined when there are no more. */
export function waitAfter(attempts: number): number | undefined {
  return WAITS_MS[attempts - 1];
}
