import { type Instant, isLiability } from "@sandbank/domain";
import type { Account, Transaction, World } from "@sandbank/world";

/** A transaction, with the account it is on and whether it only moves money between what one person has every day. */
export interface Movement {
  readonly account: Account;
  readonly transaction: Transaction;
  /** What it was for, or posted, epoch ms. */
  readonly at: Instant;
  /** Negative leaves the account. */
  readonly amountMinor: number;
  /** One of two legs between everyday accounts of the same person: neither income nor spending. */
  readonly isOwn: boolean;
}

const PAGE = 500;
const EVERYDAY: ReadonlySet<string> = new Set(["checking", "savings", "credit_card", "wallet"]);

/** Accounts money is lived on; in the others it is put aside or owed for years. */
export function isEveryday({ type }: Account): boolean {
  return EVERYDAY.has(type);
}

/** Everything on these accounts from an instant on, newest first. */
export function movementsOf(world: World, accounts: readonly Account[], from: Instant): Movement[] {
  const rows = accounts.flatMap((account) =>
    transactionsOf(world, account, from).map((transaction) => ({ account, transaction })),
  );
  const legs = new Map<string, number>();
  for (const { account, transaction } of rows) {
    if (transaction.transferId === null || !isEveryday(account)) continue;
    legs.set(transaction.transferId, (legs.get(transaction.transferId) ?? 0) + 1);
  }
  return rows
    .map(({ account, transaction }) => ({
      account,
      transaction,
      at: transaction.postedAt ?? transaction.authorizedAt,
      amountMinor: transaction.direction === "debit" ? -transaction.amountMinor : transaction.amountMinor,
      isOwn: isEveryday(account) && transaction.transferId !== null && legs.get(transaction.transferId) === 2,
    }))
    .sort((a, b) => b.at - a.at);
}

function transactionsOf(world: World, account: Account, from: Instant): Transaction[] {
  const found: Transaction[] = [];
  let after: string | null = null;
  do {
    const page = world.transactions(account, { from, limit: PAGE, ...(after !== null && { after }) });
    found.push(...page.transactions);
    after = page.nextPageKey;
  } while (after !== null);
  return found;
}

/** Money held is worth having, money owed is not: accounts people look at first. */
export function byImportance(a: Account, b: Account): number {
  return Number(isLiability(a.type)) - Number(isLiability(b.type));
}
