import { type Bank, fixedClock, type MovableClock } from "@sandbank/domain";
import fc from "fast-check";
import { createWorld } from "./create-world.ts";
import type { Account, Transaction, TransactionQuery, World } from "./model/index.ts";

/** Banks of the tests: one with everything, one with cards only, one that shows nothing before it posts. */
export const fullBank: Bank = {
  id: "harbor",
  name: "Harbor Bank",
  country: "US",
  currency: "USD",
  showsPending: true,
  products: [
    { id: "everyday", name: "Everyday Checking", type: "checking", subtype: "personal", share: 0.9 },
    {
      id: "saver",
      name: "Harbor Saver",
      type: "savings",
      subtype: "standard",
      share: 0.6,
      aprBasisPoints: 210,
    },
    {
      id: "cash",
      name: "Cash Card",
      type: "credit_card",
      subtype: "cash_back",
      share: 0.7,
      creditLimitMinor: [50_000, 1_200_000],
      aprBasisPoints: 2474,
    },
    { id: "second", name: "Second Checking", type: "checking", subtype: "personal", share: 0.2 },
    { id: "firm", name: "Business Checking", type: "checking", subtype: "business", share: 0.2 },
    { id: "auto", name: "Auto Loan", type: "loan", subtype: "standard", share: 0.2, aprBasisPoints: 690 },
    { id: "broker", name: "Brokerage", type: "investment", subtype: "standard", share: 0.2 },
  ],
};

export const cardBank: Bank = {
  id: "summit",
  name: "Summit Card",
  country: "US",
  currency: "USD",
  showsPending: true,
  products: [
    {
      id: "blue",
      name: "Blue Card",
      type: "credit_card",
      subtype: "rewards",
      share: 0.8,
      creditLimitMinor: [30_000, 2_000_000],
      aprBasisPoints: 2449,
    },
    { id: "metal", name: "Metal Card", type: "credit_card", subtype: "platinum", share: 0.4 },
    {
      id: "gold",
      name: "Business Gold",
      type: "credit_card",
      subtype: "business",
      share: 0.3,
      creditLimitMinor: [1_000_000, 5_000_000],
      aprBasisPoints: 1999,
    },
  ],
};

const quietBank: Bank = { ...fullBank, id: "quiet", name: "Quiet Bank", showsPending: false };

export const banks: readonly Bank[] = [fullBank, cardBank, quietBank];

export interface Setting {
  readonly world: World;
  readonly clock: MovableClock;
}

export async function settingAt(
  now: number | string,
  seed = 42,
  among: readonly Bank[] = banks,
): Promise<Setting> {
  const clock = fixedClock(now);
  return { clock, world: await createWorld({ seed, clock, banks: among }) };
}

/** Every account a customer has in the world. */
export function accountsOf(world: World, customer: number): Account[] {
  return world.banks.flatMap(({ id }) => world.accounts({ bank: id, customer }));
}

/** All pages of a query, newest first. */
export function allTransactions(
  world: World,
  account: Account,
  query: Omit<TransactionQuery, "after"> = {},
): Transaction[] {
  const rows: Transaction[] = [];
  let after: string | null | undefined;
  while (after !== null) {
    const page = world.transactions(account, { limit: 500, ...query, ...(after && { after }) });
    rows.push(...page.transactions);
    after = page.nextPageKey;
  }
  return rows;
}

/** What a transaction does to the balance. */
export function signed({ direction, amountMinor }: Transaction): number {
  return direction === "debit" ? -amountMinor : amountMinor;
}

export const anySeed = fc.integer();
export const anyCustomer = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
);
/** Every account has been open for half a year by then. */
export const anyInstant = fc.integer({ min: Date.UTC(2025, 9, 1), max: Date.UTC(2029, 0, 1) });
