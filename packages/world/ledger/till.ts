import type { Instant } from "@sandbank/domain";
import type { Entry } from "./entry.ts";

/** A change of what an account can still be asked for: at authorisation, and again where posting differs. */
export interface Motion {
  readonly at: Instant;
  readonly deltaMinor: number;
  readonly entry: Entry;
}

/**
 * Adds an entry's motions to a list. Money leaves when it is authorised, at whichever is larger of hold and final
 * amount; what was held too much comes back when the pending phase ends; money arrives when it posts. So the sum
 * so far never exceeds ledger − holds.
 */
export function addMotions(motions: Motion[], entry: Entry): void {
  const finalMinor = entry.postedAt === Number.POSITIVE_INFINITY ? 0 : entry.amountMinor;
  if (entry.pendingUntil === entry.authorizedAt) {
    motions.push({ at: entry.postedAt, deltaMinor: finalMinor, entry });
    return;
  }
  const takenMinor = Math.min(entry.heldMinor, finalMinor);
  motions.push({ at: entry.authorizedAt, deltaMinor: takenMinor, entry });
  if (takenMinor === finalMinor) return;
  motions.push({ at: entry.pendingUntil, deltaMinor: finalMinor - takenMinor, entry });
}

export function compareMotions(left: Motion, right: Motion): number {
  return left.at - right.at || left.entry.key - right.entry.key;
}
