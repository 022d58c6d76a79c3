import type { Instant } from "@sandbank/domain";
import type { Entry } from "./entry.ts";

/** A change of what an account can still be asked for: at authorisation, and again where posting differs. */
export interface Motion {
  readonly at: Instant;
  readonly deltaMinor: number;
  readonly entry: Entry;
}

/**
 * An entry as motions. Money leaves when it is authorised, at whichever is larger of hold and final amount; what
 * was held too much comes back when the pending phase ends; money arrives when it posts. So the sum so far never
 * exceeds ledger − holds.
 */
export function motionsOf(entry: Entry): Motion[] {
  const posts = entry.postedAt !== Number.POSITIVE_INFINITY;
  const finalMinor = posts ? entry.amountMinor : 0;
  if (entry.pendingUntil === entry.authorizedAt) {
    return [{ at: entry.postedAt, deltaMinor: finalMinor, entry }];
  }
  const takenMinor = Math.min(entry.heldMinor, finalMinor);
  const authorised: Motion = { at: entry.authorizedAt, deltaMinor: takenMinor, entry };
  if (takenMinor === finalMinor) return [authorised];
  return [authorised, { at: entry.pendingUntil, deltaMinor: finalMinor - takenMinor, entry }];
}

export function compareMotions(left: Motion, right: Motion): number {
  return left.at - right.at || left.entry.key - right.entry.key;
}
