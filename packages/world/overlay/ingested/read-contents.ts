import type { Instant } from "@sandbank/domain";
import type { IngestedTransaction } from "../../model/index.ts";
import type { Head } from "./head.ts";
import type { KeptUsers } from "./kept-users.ts";
import type { PlanningUser } from "./plan.ts";
import type { UserIds } from "./user-ids.ts";
import type { UserRows } from "./user-rows.ts";

/** A user as they are looked at. */
export interface ReadUser {
  readonly userId: string;
  readonly head: Head;
  readonly ids: UserIds;
  readonly rows: UserRows;
}

/** A user with their rows in mind, to plan by. */
export async function planningUser(
  kept: KeptUsers,
  userId: string,
  head: Head,
  now: Instant,
): Promise<PlanningUser> {
  return {
    now,
    accounts: head.accounts,
    rows: await kept.rows(userId, head),
    read: ({ version, part }) => {
      const entry = kept.entry(userId, head, version);
      return "then" in entry ? entry.then((opened) => opened[part]) : entry[part];
    },
  };
}

/** These rows, as they are shown. */
export async function readContents(
  kept: KeptUsers,
  { userId, head, ids, rows }: ReadUser,
  wanted: readonly number[],
): Promise<IngestedTransaction[]> {
  const accounts = new Map(head.accounts.map((account) => [account.place, account]));
  // Where they stand is found before anything is waited for: they may be updated meanwhile.
  const found = wanted.map((row) => ({
    row,
    place: rows.placeOf(row),
    isPending: rows.pending[row] === 1,
    account: accounts.get(rows.account[row] ?? -1),
  }));
  const shown: IngestedTransaction[] = [];
  for (const { row, place, isPending, account } of found) {
    const entry = kept.entry(userId, head, place.version);
    const opened = "then" in entry ? await entry : entry;
    if (!account) continue;
    // One that was booked as it stood still says of itself that it is pending.
    const { pending: _, expiresAt, ...content } = opened[place.part].content(place.at);
    shown.push({
      id: ids.transaction(row),
      accountId: ids.account(account.place),
      status: isPending ? "pending" : "booked",
      currency: account.currency,
      expiresAt: isPending ? expiresAt : null,
      ...content,
    });
  }
  return shown;
}
