import { dateOf, type Instant, type IsoDate, type TransactionChannel } from "@sandbank/domain";
import type { Account, World } from "@sandbank/world";
import { type Movement, movementsOf } from "./movements.ts";

/** Something that is arranged and will happen, as far as nobody interferes. */
export interface Upcoming {
  readonly on: IsoDate;
  readonly what: string;
  readonly channel: TransactionChannel;
  /** Negative leaves the account. */
  readonly amountMinor: number;
  readonly account: Account;
}

/** Arranged beforehand, whoever is paid. A direct debit is not: shops collect with it too. */
const ARRANGED: ReadonlySet<TransactionChannel> = new Set([
  "payroll",
  "standing_order",
  "mandate",
  "bill_payment",
]);

/**
 * What is arranged after an instant, the soonest first: read from the same world with a later clock, `later`. Paid
 * to `contracts`, those who were paid at even intervals or may collect, or in an arranged way. Of a movement between
 * two accounts the leg that pays.
 */
export function upcomingIn(
  later: World,
  accounts: readonly Account[],
  after: Instant,
  contracts: ReadonlySet<string>,
): Upcoming[] {
  return movementsOf(later, accounts, after)
    .filter((movement) => movement.transaction.authorizedAt > after && isArranged(movement, contracts))
    .sort((a, b) => a.transaction.authorizedAt - b.transaction.authorizedAt)
    .map(({ transaction, account, amountMinor }) => ({
      on: dateOf(transaction.authorizedAt),
      what: transaction.merchantName ?? transaction.description,
      channel: transaction.channel,
      amountMinor,
      account,
    }));
}

function isArranged({ transaction, amountMinor }: Movement, contracts: ReadonlySet<string>): boolean {
  if (transaction.refersTo || (amountMinor > 0 && transaction.transferId !== null)) return false;
  return ARRANGED.has(transaction.channel) || contracts.has(transaction.merchantName ?? "");
}
