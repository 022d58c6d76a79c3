import type { Instant } from "@sandbank/domain";
import type { IngestedAccountChanges } from "../../model/index.ts";
import type { Head } from "./head.ts";
import { Tally } from "./tally.ts";
import type { UserIds } from "./user-ids.ts";
import { LIVE, type UserRows } from "./user-rows.ts";

/** What of a user is gone by an instant and was not told, and when the next goes; null for none. */
export function expiredOf(
  { head, rows, ids }: { readonly head: Head; readonly rows: UserRows; readonly ids: UserIds },
  now: Instant,
): { readonly changes: readonly IngestedAccountChanges[]; readonly next: Instant | null } {
  const tally = new Tally();
  let next = Number.POSITIVE_INFINITY;
  for (const [row, at] of rows.expiries) {
    if (rows.state[row] !== LIVE) continue;
    if (at > now) next = Math.min(next, at);
    else if (at > head.toldUntil) {
      tally.of(rows.account[row] ?? -1).remove(ids.transaction(row), rows.at[row] ?? 0, false);
    }
  }
  return {
    changes: tally.changes(head.accounts, ids),
    next: next === Number.POSITIVE_INFINITY ? null : next,
  };
}

/** Rows that went after a version of the user and an instant, until another one. */
export function goneSince(
  rows: UserRows,
  { version, from }: { readonly version: number; readonly from: Instant },
  until: Instant,
): number[] {
  const later = rows.gone.slice(rows.gone.findLastIndex((each) => each.version <= version) + 1);
  // A pending one may have come back since: its time was over, and then it was given another.
  const gone = new Set(later.flatMap(({ row }) => (rows.isThere(row, until) ? [] : row)));
  for (const [row, at] of rows.expiries) {
    if (rows.state[row] === LIVE && at > from && at <= until) gone.add(row);
  }
  return [...gone];
}
