// A world small enough to know by heart: one customer with three accounts and a handful of movements.
import { type Clock, DAY_MS, type Instant, type MovableClock } from "@sandbank/domain";
import type { Account, Customer, Transaction, TransactionQuery } from "@sandbank/world";
import type { ShownWorld } from "../context.ts";

export const NOW = "2026-03-10T15:00:00.000Z";
const today = Date.parse(NOW);

const person: Customer = {
  number: 7,
  country: "US",
  username: "ada.king.7",
  givenName: "Ada",
  familyName: "King",
  email: "ada.king.7@example.com",
  phone: "+15035550123",
  birthDate: "1985-12-10",
  address: { line1: "12 Oak St", city: "Portland", region: "OR", postalCode: "97201", country: "US" },
  persona: null,
};

const numbers = {
  accountNumber: "000123456789",
  iban: null,
  bic: null,
  sortCode: null,
  routingNumber: "999999992",
  ifsc: null,
  clearingNumber: null,
};

const base = {
  bank: "bank",
  customer: 7,
  status: "open",
  currency: "USD",
  openedOn: "2022-01-01",
  closedOn: null,
  numbers,
  parties: [{ name: "Ada King", role: "holder" }],
  creditLimitMinor: null,
  aprBasisPoints: null,
  statementDay: null,
} as const;

const accounts: readonly Account[] = [
  {
    ...base,
    id: "chk",
    productId: "checking",
    name: "Everyday",
    type: "checking",
    subtype: "personal",
    lastFour: "1111",
  },
  {
    ...base,
    id: "card",
    productId: "rewards",
    name: "Rewards Card",
    type: "credit_card",
    subtype: "rewards",
    lastFour: "2222",
    creditLimitMinor: 500_000,
    aprBasisPoints: 2449,
    statementDay: 5,
  },
  {
    ...base,
    id: "charge",
    productId: "charge",
    name: "Charge Card",
    type: "credit_card",
    subtype: "charge",
    lastFour: "3333",
    statementDay: 5,
  },
];

const movement = (id: string, daysAgo: number, changes: Partial<Transaction> = {}): Transaction => ({
  id,
  accountId: "card",
  status: "posted",
  direction: "debit",
  amountMinor: 1999,
  currency: "USD",
  authorizedAt: today - (daysAgo + 1) * DAY_MS,
  postedAt: today - daysAgo * DAY_MS,
  description: "TRADER JOE'S #542 PORTLAND OR",
  merchantName: "Trader Joe's",
  merchantCategoryCode: "5411",
  valueDate: null,
  category: "groceries",
  detailedCategory: "groceries",
  channel: "in_store",
  rail: null,
  original: null,
  location: { city: "Portland", region: "OR", country: "US" },
  pendingId: null,
  refersTo: null,
  transferId: null,
  ...changes,
});

/** Newest first; the card has 1 pending, then one posted on each of the 250 days before today. */
export const movements: readonly Transaction[] = [
  movement("pending-1", 0, { status: "pending", authorizedAt: today - 3_600_000, postedAt: null }),
  movement("refund", 1, {
    direction: "credit",
    refersTo: { kind: "refund", id: "posted-9" },
    pendingId: "pending-r",
  }),
  movement("posted-2", 2, { pendingId: "pending-2" }),
  movement("interest", 3, {
    category: "interest",
    merchantName: null,
    merchantCategoryCode: null,
    location: null,
  }),
  ...Array.from({ length: 247 }, (_, n) => movement(`posted-${n + 4}`, n + 4)),
];

export interface FixtureWorldOptions {
  readonly clock: MovableClock | Clock;
}

export function fixtureWorld({ clock }: FixtureWorldOptions): ShownWorld {
  const dateOf = ({ postedAt, authorizedAt }: Transaction): Instant => postedAt ?? authorizedAt;
  return {
    clock,
    seed: 1,
    overlay: { sequence: 0 },
    customer: () => person,
    accounts: () => accounts,
    balance: (account) => ({
      at: clock.now(),
      ledgerMinor: account.type === "checking" ? 139_902 : -169_727,
      availableMinor: account.id === "charge" ? null : account.type === "checking" ? 135_000 : 330_273,
      holdsMinor: 4_902,
      investedMinor: 0,
    }),
    transactions(account, { from = 0, to = clock.now(), after, limit = 100 }: TransactionQuery = {}) {
      const all = movements.filter(
        (entry) => entry.accountId === account.id && dateOf(entry) >= from && dateOf(entry) < to,
      );
      const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
      if (after !== undefined && start === 0) throw new RangeError("no such page key");
      const transactions = all.slice(start, start + limit);
      const more = start + limit < all.length;
      return {
        transactions,
        nextPageKey: more ? (transactions.at(-1)?.id ?? null) : null,
        total: all.length,
        unchangedUntil: Number.POSITIVE_INFINITY,
      };
    },
    statements: (account) =>
      account.statementDay === null
        ? []
        : ["2026-03-05", "2026-02-05", "2023-01-05"].map((to) => ({
            id: `stmt-${to}`,
            accountId: account.id,
            from: "2026-01-01",
            to,
            openingMinor: 0,
            closingMinor: -53_938,
            dueDate: "2026-03-30",
            minimumPaymentMinor: 3_500,
          })),
  };
}
