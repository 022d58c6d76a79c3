import type { Instant } from "@sandbank/domain";
import type { Changes, ModifiedTransactions, Transaction } from "@sandbank/world";
import { transactionIdOf } from "../data/account-id.ts";

/** What became of the transactions of one account. */
export interface TransactionChanges {
  readonly transactions: ModifiedTransactions;
  /** Those that are, or were, booked. */
  readonly booked: ModifiedTransactions;
  readonly deletedIds: readonly string[];
}

class Count implements ModifiedTransactions {
  inserted = 0;
  updated = 0;
  deleted = 0;
  earliest: Instant | null = null;
  latest: Instant | null = null;

  add(what: "inserted" | "updated" | "deleted", { postedAt, authorizedAt }: Transaction): void {
    const at = postedAt ?? authorizedAt;
    this[what]++;
    this.earliest = Math.min(this.earliest ?? at, at);
    this.latest = Math.max(this.latest ?? at, at);
  }
}

/** What two readings of a bank's account differ in. A pending one that was booked stays what it was, with another status. */
export function transactionChanges(
  accountId: string,
  { added, modified, gone }: Pick<Changes, "added" | "modified" | "gone">,
): TransactionChanges {
  const transactions = new Count();
  const booked = new Count();
  const left = new Map(gone.map((row) => [row.id, row]));
  for (const row of added) {
    const isKnown = row.pendingId !== null && left.delete(row.pendingId);
    transactions.add(isKnown ? "updated" : "inserted", row);
    if (row.postedAt !== null) booked.add("inserted", row);
  }
  for (const row of modified) {
    transactions.add("updated", row);
    if (row.postedAt !== null) booked.add("updated", row);
  }
  for (const row of left.values()) {
    transactions.add("deleted", row);
    if (row.postedAt !== null) booked.add("deleted", row);
  }
  return {
    transactions,
    booked,
    deletedIds: [...left.values()].map((row) => transactionIdOf(accountId, row)),
  };
}
