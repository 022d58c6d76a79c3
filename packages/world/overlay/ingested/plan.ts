import type { Instant } from "@sandbank/domain";
import type { NewIngestedTransaction } from "../../model/index.ts";
import type { NameBits } from "./batch-names.ts";
import type { KeptAccount } from "./head.ts";
import { IdHash } from "./id-hash.ts";
import { Refused, unknownAccount } from "./refusals.ts";
import type { Rows } from "./rows.ts";
import { FREED, LIVE, type RowPlace, type UserRows } from "./user-rows.ts";

/** What a call is going to do to the transactions of a user. */
export class Plan {
  readonly inserted: NewIngestedTransaction[] = [];
  /** Account and count of each run of inserted ones. */
  readonly runs: number[] = [];
  /** Of the inserted ones; null where they are not at hand. */
  bits: NameBits | null = null;
  readonly updates = new Map<number, NewIngestedTransaction>();
  readonly booked: number[] = [];
  readonly deleted = new Set<number>();
  readonly freed: number[] = [];
}

/** What a call is planned by. */
export interface PlanningUser {
  readonly now: Instant;
  readonly accounts: readonly KeptAccount[];
  readonly rows: UserRows;
  /** The kept rows a row is one of. */
  readonly read: (place: RowPlace) => Rows | Promise<Rows>;
}

const hash = new IdHash();

/** @throws Refused for an account the user does not have */
export function accountNamed({ accounts }: PlanningUser, externalId: string): KeptAccount {
  const account = accounts.find((each) => each.externalId === externalId);
  if (account) return account;
  const known = accounts.map((each) => each.externalId);
  throw new Refused(unknownAccount(externalId, known));
}

/** The latest row of an account with this external id, unless it was let go again; undefined where there is none. */
export async function rowNamed(
  { rows, read }: PlanningUser,
  account: number,
  externalId: string,
): Promise<number | undefined> {
  const { low, high } = hash.of(account, externalId);
  const { index, lows, highs } = rows;
  for (let found = index.find(low, high, lows, highs); found; ) {
    const { row, slot } = found;
    if (rows.account[row] === account && rows.state[row] !== FREED) {
      const place = rows.placeOf(row);
      // The bits say that it is the same, the text decides.
      if ((await read(place)).externalId(place.at) === externalId) return row;
    }
    found = index.find(low, high, lows, highs, slot);
  }
  return undefined;
}

/**
 * Takes out the pending ones a booking stands in the place of. What it names that is not there, or booked, is none of
 * them.
 */
export async function replacePending(
  user: PlanningUser,
  plan: Plan,
  account: number,
  { externalId, pending, payload }: NewIngestedTransaction,
): Promise<void> {
  if (pending || !payload) return;
  for (const id of payload.pendingIds) {
    if (id === externalId) continue;
    const row = await rowNamed(user, account, id);
    if (row === undefined || !isPendingAfter(user, plan, row)) continue;
    plan.updates.delete(row);
    plan.deleted.add(row);
  }
}

function isPendingAfter({ rows, now }: PlanningUser, { updates }: Plan, row: number): boolean {
  if (rows.state[row] !== LIVE || rows.isExpired(row, now)) return false;
  return updates.get(row)?.pending ?? rows.pending[row] === 1;
}
