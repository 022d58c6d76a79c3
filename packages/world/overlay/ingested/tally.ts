import type { Instant } from "@sandbank/domain";
import type { IngestedAccountChanges, ModifiedTransactions } from "../../model/index.ts";
import type { KeptAccount } from "./head.ts";
import type { Plan } from "./plan.ts";
import { isOver } from "./rows.ts";
import type { UserIds } from "./user-ids.ts";
import type { UserRows } from "./user-rows.ts";

type Kind = "inserted" | "updated" | "deleted";

class Modified implements ModifiedTransactions {
  inserted = 0;
  updated = 0;
  deleted = 0;
  earliest: Instant | null = null;
  latest: Instant | null = null;

  count(kind: Kind, at: Instant): void {
    this[kind]++;
    this.touch(at);
  }

  add({ inserted, earliest, latest }: ModifiedTransactions): void {
    this.inserted += inserted;
    if (earliest !== null) this.touch(earliest);
    if (latest !== null) this.touch(latest);
  }

  touch(at: Instant): void {
    if (this.earliest === null || at < this.earliest) this.earliest = at;
    if (this.latest === null || at > this.latest) this.latest = at;
  }
}

/** What changed about one account. */
export class AccountTally {
  readonly transactions = new Modified();
  readonly booked = new Modified();
  readonly deletedIds: string[] = [];
  account: IngestedAccountChanges["account"] = "kept";

  of({ place, externalId }: KeptAccount, ids: UserIds): IngestedAccountChanges {
    const { account, transactions, booked, deletedIds } = this;
    return {
      id: ids.account(place),
      externalId,
      account,
      transactions: { ...transactions },
      booked: { ...booked },
      deletedIds,
    };
  }

  remove(id: string, at: Instant, wasBooked: boolean): void {
    this.transactions.count("deleted", at);
    if (wasBooked) this.booked.count("deleted", at);
    this.deletedIds.push(id);
  }
}

interface Counting {
  readonly rows: UserRows;
  readonly ids: UserIds;
  readonly now: Instant;
  /** What expired by then was told. */
  readonly toldUntil: Instant;
}

/** What a call changes, by the place of the account. */
export class Tally {
  readonly #byPlace = new Map<number, AccountTally>();

  of(place: number): AccountTally {
    const known = this.#byPlace.get(place);
    if (known) return known;
    const made = new AccountTally();
    this.#byPlace.set(place, made);
    return made;
  }

  /** In the order of the accounts. */
  changes(accounts: readonly KeptAccount[], ids: UserIds): IngestedAccountChanges[] {
    return accounts.flatMap((account) => this.#byPlace.get(account.place)?.of(account, ids) ?? []);
  }

  /** Counts what a plan is going to do to these rows. */
  countPlan(plan: Plan, { rows, ids, now, toldUntil }: Counting): void {
    this.#countInserted(plan, rows.count, now);
    for (const [row, transaction] of plan.updates) {
      const { at, pending } = transaction;
      const account = this.of(rows.account[row] ?? 0);
      const { transactions, booked } = account;
      const before = rows.at[row] ?? at;
      const wasPending = rows.pending[row] === 1;
      if (isOver(transaction, now)) {
        account.remove(ids.transaction(row), before, !wasPending);
        continue;
      }
      transactions.count("updated", at);
      transactions.touch(before);
      if (wasPending && !pending) booked.count("inserted", at);
      if (!wasPending && pending) booked.count("deleted", before);
      if (wasPending || pending) continue;
      booked.count("updated", at);
      booked.touch(before);
    }
    for (const row of plan.booked) {
      const { transactions, booked } = this.of(rows.account[row] ?? 0);
      transactions.count("updated", rows.at[row] ?? 0);
      booked.count("inserted", rows.at[row] ?? 0);
    }
    for (const row of [...plan.deleted, ...plan.freed]) {
      if (row >= rows.count || rows.isExpired(row, toldUntil)) continue;
      this.of(rows.account[row] ?? 0).remove(
        ids.transaction(row),
        rows.at[row] ?? 0,
        rows.pending[row] === 0,
      );
    }
  }

  /** What came and went with one call was never there. */
  #countInserted({ inserted, runs, deleted }: Plan, first: number, now: Instant): void {
    let at = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const { transactions, booked } = this.of(runs[run] ?? 0);
      const came = new Modified();
      for (const end = at + (runs[run + 1] ?? 0); at < end; at++) {
        const transaction = inserted[at];
        if (!transaction || (deleted.size > 0 && deleted.has(first + at))) continue;
        if (!transaction.pending) came.count("inserted", transaction.at);
        else if (!isOver(transaction, now)) transactions.count("inserted", transaction.at);
      }
      booked.add(came);
      transactions.add(came);
    }
  }
}
