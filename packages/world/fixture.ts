import { type AccountType, type Bank, DAY_MS, fixedClock, type MovableClock } from "@sandbank/domain";
import fc from "fast-check";
import { createWorld } from "./create-world.ts";
import type { Account, Scenario, Transaction, TransactionQuery, World } from "./model/index.ts";
import { personaNumber, personas } from "./personas/registry.ts";
import { allBanks, banksOf, testCountries } from "./testing/banks.ts";

export const DAYS = DAY_MS;

/** Shows nothing before it posts. */
export const quietBank: Bank = { ...bankOf("US"), id: "quiet", name: "Quiet Bank", showsPending: false };

/** The test bank of a country that sells everything. */
export function bankOf(country: string): Bank {
  const [bank] = banksOf(country);
  if (!bank) throw new Error(`no test bank in ${country}`);
  return bank;
}

/** That bank, selling one product of each of these types only, to everybody. */
export function sellerOf(country: string, ...types: readonly AccountType[]): Bank {
  const bank = bankOf(country);
  const products = types.map((type) => found(bank.products.find((product) => product.type === type)));
  return { ...bank, products: products.map((product) => ({ ...product, share: 1 })) };
}

export interface Setting {
  readonly world: World;
  readonly clock: MovableClock;
}

export async function settingAt(
  now: number | string,
  seed = 42,
  banks: readonly Bank[] = allBanks,
  scenarios: readonly Scenario[] = [],
): Promise<Setting> {
  const clock = fixedClock(now);
  return { clock, world: await createWorld({ seed, clock, banks, scenarios }) };
}

/** Every account a customer has at the banks of a country. */
export function accountsOf(world: World, customer: number, country = "US"): Account[] {
  return world.banks
    .filter((bank) => bank.country === country)
    .flatMap(({ id }) => world.accounts({ bank: id, customer }));
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

/** Whatever can be asked about an account. */
export function seen(world: World, account: Account, query: Omit<TransactionQuery, "after"> = {}) {
  return {
    account,
    balance: world.balance(account),
    transactions: allTransactions(world, account, query),
    statements: world.statements(account, query.from === undefined ? {} : { from: query.from }),
    mandates: world.mandates(account),
    positions: world.positions(account),
    loanTerms: world.loanTerms(account),
    depositTerms: world.depositTerms(account),
  };
}

/** The account, or a failed test. */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Error("nobody home");
  return thing;
}

/** What a transaction does to the balance. */
export function signed({ direction, amountMinor }: Transaction): number {
  return direction === "debit" ? -amountMinor : amountMinor;
}

/** What it is ordered and selected by. */
export function shownAt({ postedAt, authorizedAt }: Transaction): number {
  return postedAt ?? authorizedAt;
}

export const anySeed = fc.integer();
/** The number of a persona's copy. */
export const anyPersona = fc
  .tuple(fc.constantFrom(...personas.map(({ id }) => id)), fc.integer({ min: 1, max: 1000 }))
  .map(([id, copy]) => found(personaNumber(`${id}.${copy}`)));
export const anyCustomer = fc.oneof(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  anyPersona,
);
export const anyCountry = fc.constantFrom(...testCountries);

/** Where a year's ledger ends and another's, worked out by itself, begins: the riskiest instants there are. */
export const aroundNewYear = fc
  .tuple(
    fc.integer({ min: 2026, max: 2029 }),
    fc.oneof(fc.constantFrom(-1, 0, 1, 60_000), fc.integer({ min: -9 * DAYS, max: 9 * DAYS })),
  )
  .map(([year, ms]) => Date.UTC(year, 0, 1) + ms);

/** Every account has been open for half a year by then. */
export const anyInstant = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 9, 1), max: Date.UTC(2029, 0, 1) }),
  aroundNewYear,
);

/** Somebody in some world at some instant. */
export const anybody = fc.record({
  seed: anySeed,
  customer: anyCustomer,
  country: anyCountry,
  now: anyInstant,
});
