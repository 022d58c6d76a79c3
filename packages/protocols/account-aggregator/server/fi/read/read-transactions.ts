import type { Instant } from "@sandbank/domain";
import type { Account, Transaction, World } from "@sandbank/world";

const PAGE = 500;

/** A posted movement with what the account held after it, minor units. */
export interface Booked {
  readonly transaction: Transaction;
  readonly postedAt: Instant;
  readonly balanceMinor: number;
}

export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What has posted on an account from `from` to `to`, both inclusive, as seen at the world's clock, oldest first. Each
 * balance follows from the account's ledger balance at the end of the range, so all of them are of the books.
 */
export function readBooked(world: World, account: Account, { from, to }: Range): Booked[] {
  const end = Math.min(to, world.clock.now());
  let balanceMinor = world.balance(account, end).ledgerMinor;
  const newestFirst: Booked[] = [];
  for (const transaction of rowsOf(world, account, from, end)) {
    const { postedAt, direction, amountMinor } = transaction;
    if (postedAt === null) continue;
    newestFirst.push({ transaction, postedAt, balanceMinor });
    balanceMinor += direction === "debit" ? amountMinor : -amountMinor;
  }
  return newestFirst.reverse();
}

/** What is waiting to post. */
export function readPending(world: World, account: Account): Transaction[] {
  const { transactions } = world.transactions(account, { limit: PAGE });
  return transactions.filter(({ status }) => status === "pending");
}

function* rowsOf(world: World, account: Account, from: Instant, to: Instant): Iterable<Transaction> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = world.transactions(account, { from, to: to + 1, limit: PAGE, ...(after && { after }) });
    yield* page.transactions;
    after = page.nextPageKey;
  }
}
