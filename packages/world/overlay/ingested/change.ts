import type { Instant } from "@sandbank/domain";
import type { IngestedAccountChanges } from "../../model/index.ts";
import type { Head, KeptAccount } from "./head.ts";
import type { LogEntry } from "./log-entry.ts";
import type { Plan, PlanningUser } from "./plan.ts";
import { expiryOf, keepRows } from "./rows.ts";
import { Tally } from "./tally.ts";
import type { UserIds } from "./user-ids.ts";
import { FREED, type FreshRows, type UserRows } from "./user-rows.ts";

/** A user as a call finds them. */
export interface FoundUser {
  readonly now: Instant;
  readonly head: Head;
  readonly ids: UserIds;
  /** Brings their transactions to mind. */
  planning(): Promise<PlanningUser>;
}

/** What a call wants to be done. */
export interface Step {
  /** All accounts from then on, in the order they were opened. */
  readonly accounts: readonly KeptAccount[];
  readonly transactions?: { readonly plan: Plan; readonly rows: UserRows };
  /** Places of accounts that go with all they had. */
  readonly gone?: { readonly places: readonly number[]; readonly rows: UserRows };
}

/** What is kept of a step, and what is told of it. */
export interface Outcome {
  readonly head: Head;
  readonly entry: LogEntry | null;
  /** The inserted ones, where they are at hand as they will be taken up. */
  readonly fresh: FreshRows | null;
  /** Of the first pending transaction that is going to be gone by the clock; null where the step brings none. */
  readonly expiry: Instant | null;
  readonly changes: readonly IngestedAccountChanges[];
}

export function outcomeOf({ now, head, ids }: FoundUser, step: Step): Outcome {
  const { accounts, transactions, gone } = step;
  const tally = new Tally();
  countAccounts(tally, head.accounts, accounts);
  // A clock that was set back has what it passed ahead of it again.
  const toldUntil = Math.min(head.toldUntil, now);
  if (transactions) {
    const { plan, rows } = transactions;
    tally.countPlan(plan, { rows, ids, now, toldUntil });
  }
  if (gone) countGone(tally, gone, now, ids);
  const entry = entryOf(head.version + 1, now, step);
  const opened = Math.max(head.opened, ...accounts.map(({ place }) => place + 1));
  return {
    head: { ...head, accounts, opened, toldUntil, version: entry ? entry.version : head.version },
    entry,
    fresh: freshOf(transactions?.plan),
    expiry: transactions ? firstExpiry(transactions.plan, transactions.rows, toldUntil) : null,
    changes: tally.changes(allOf(head.accounts, accounts), ids),
  };
}

function freshOf(plan: Plan | undefined): FreshRows | null {
  return plan?.bits ? { transactions: plan.inserted, ...plan.bits } : null;
}

function allOf(before: readonly KeptAccount[], after: readonly KeptAccount[]): KeptAccount[] {
  const places = new Set(before.map(({ place }) => place));
  return [...before, ...after.filter(({ place }) => !places.has(place))];
}

function countAccounts(tally: Tally, before: readonly KeptAccount[], after: readonly KeptAccount[]): void {
  const known = new Map(before.map((account) => [account.place, account]));
  for (const account of after) {
    const was = known.get(account.place);
    known.delete(account.place);
    if (was === account) continue;
    if (!was) tally.of(account.place).account = "created";
    else if (!isSame(was, account)) tally.of(account.place).account = "updated";
  }
  for (const place of known.keys()) tally.of(place).account = "deleted";
}

/** When it was refreshed is no change of it. */
function isSame(a: KeptAccount, b: KeptAccount): boolean {
  return JSON.stringify({ ...a, refreshedAt: 0 }) === JSON.stringify({ ...b, refreshedAt: 0 });
}

function countGone(
  tally: Tally,
  { places, rows }: NonNullable<Step["gone"]>,
  now: Instant,
  ids: UserIds,
): void {
  const going = new Set(places);
  for (let row = 0; row < rows.count; row++) {
    const place = rows.account[row] ?? -1;
    if (!going.has(place) || !rows.isThere(row, now)) continue;
    tally.of(place).remove(ids.transaction(row), rows.at[row] ?? 0, rows.pending[row] === 0);
  }
}

function entryOf(version: number, at: Instant, { transactions, gone }: Step): LogEntry | null {
  const plan = transactions?.plan;
  if (!gone && (!plan || isEmpty(plan))) return null;
  // An entry names one account; of others that go with it, what they had.
  const [account = -1, ...others] = gone?.places ?? [];
  return {
    version,
    at,
    rows: keepRows(plan?.inserted ?? []),
    runs: plan?.runs ?? [],
    updates: keepRows([...(plan?.updates.values() ?? [])]),
    updated: [...(plan?.updates.keys() ?? [])],
    booked: plan?.booked ?? [],
    deleted: [...(plan?.deleted ?? [])],
    freed: gone ? rowsOf(gone.rows, others) : (plan?.freed ?? []),
    account,
  };
}

function rowsOf(rows: UserRows, places: readonly number[]): number[] {
  if (places.length === 0) return [];
  const wanted = new Set(places);
  const found: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (rows.state[row] !== FREED && wanted.has(rows.account[row] ?? -1)) found.push(row);
  }
  return found;
}

function isEmpty({ inserted, updates, booked, deleted, freed }: Plan): boolean {
  return inserted.length + updates.size + booked.length + deleted.size + freed.length === 0;
}

function firstExpiry({ inserted, updates }: Plan, rows: UserRows, toldUntil: Instant): Instant | null {
  let first = Number.POSITIVE_INFINITY;
  for (const transaction of inserted)
    if (transaction.pending) first = Math.min(first, expiryOf(transaction) ?? first);
  for (const transaction of updates.values()) first = Math.min(first, expiryOf(transaction) ?? first);
  if (first === Number.POSITIVE_INFINITY) return null;
  for (const at of rows.expiries.values()) if (at > toldUntil) first = Math.min(first, at);
  return first;
}
