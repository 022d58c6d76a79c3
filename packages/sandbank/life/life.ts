import { DAY_MS, dateOf, type Instant, toIso } from "@sandbank/domain";
import type {
  Account,
  Balance,
  Customer,
  DepositTerms,
  LoanTerms,
  Mandate,
  Position,
  Statement,
  World,
} from "@sandbank/world";
import { type IncomeSource, incomeIn } from "./income.ts";
import { instantsBetween, type MonthSums, monthsOf, startOfMonth } from "./months.ts";
import { byImportance, isEveryday, type Movement, movementsOf } from "./movements.ts";
import { type Recurring, recurringIn } from "./recurring.ts";
import { type Upcoming, upcomingIn } from "./upcoming.ts";

export interface LifeAccount {
  readonly bankName: string;
  readonly account: Account;
  readonly balance: Balance;
  /** The last closed one; null where there is none yet. */
  readonly statement: Statement | null;
  readonly mandates: readonly Mandate[];
  readonly positions: readonly Position[];
  readonly loan: LoanTerms | null;
  readonly deposit: DepositTerms | null;
}

/** One person's money at one instant and in the months before it; plain data, amounts in minor units. */
export interface LifeReport {
  readonly at: string;
  readonly seed: number;
  readonly generatorVersion: number;
  readonly customer: Customer;
  /** What sums are in; movements in another currency are not counted there. */
  readonly currency: string;
  readonly accounts: readonly LifeAccount[];
  readonly income: readonly IncomeSource[];
  readonly months: readonly MonthSums[];
  /** What the everyday accounts held together, evenly from the first month to now. */
  readonly balanceMinor: readonly number[];
  readonly largest: readonly Movement[];
  readonly recent: readonly Movement[];
  readonly recurring: readonly Recurring[];
  readonly upcoming: readonly Upcoming[];
}

export interface LifeQuestion {
  readonly world: World;
  /** The same world with a later clock. */
  readonly later: World;
  readonly customer: Customer;
  readonly at: Instant;
  /** How many, the present one among them. */
  readonly months: number;
}

const TWO_YEARS_MS = 2.2 * 365 * DAY_MS;
const LARGEST = 10;
const RECENT = 40;
const SAMPLES = 60;

/** Reads everything a person's page shows. */
export function lifeOf({ world, later, customer, at, months }: LifeQuestion): LifeReport {
  const accounts = accountsOf(world, customer);
  const all = accounts.map(({ account }) => account);
  const from = startOfMonth(at, months - 1);
  // What comes once a year shows after two.
  const past = movementsOf(world, all, Math.min(from, at - TWO_YEARS_MS));
  const movements = past.filter((movement) => movement.at >= from);
  const currency = all.find(isEveryday)?.currency ?? all[0]?.currency ?? "";
  const everyday = all.filter((account) => isEveryday(account) && account.currency === currency);
  const recurring = recurringIn(past).filter(({ lastOn }) => lastOn >= dateOf(from));
  const contracts = new Set([
    ...recurring.map(({ name }) => name),
    ...accounts.flatMap(({ mandates }) => mandates.map(({ payee }) => payee)),
  ]);
  return {
    at: toIso(at),
    seed: world.seed,
    generatorVersion: world.generatorVersion,
    customer,
    currency,
    accounts,
    income: incomeIn(movements),
    months: monthsOf(movements, { at, months, currency }),
    balanceMinor: balancesOf(world, everyday, from, at),
    largest: largestOf(movements.filter((one) => !one.isOwn && one.account.currency === currency)),
    recent: past.slice(0, RECENT),
    recurring,
    upcoming: upcomingIn(later, all, at, contracts),
  };
}

/** Of the same payer or payee the largest only. */
function largestOf(movements: readonly Movement[]): Movement[] {
  const seen = new Set<string>();
  return [...movements]
    .sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor))
    .filter(({ transaction: { merchantName, description, direction } }) => {
      const key = `${merchantName ?? description} ${direction}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, LARGEST);
}

function accountsOf(world: World, { country, number }: Customer): LifeAccount[] {
  return world.banks
    .filter((bank) => bank.country === country)
    .flatMap(({ id, name }) =>
      world.accounts({ bank: id, customer: number }).map((account) => lifeAccount(world, name, account)),
    )
    .sort((a, b) => byImportance(a.account, b.account));
}

function lifeAccount(world: World, bankName: string, account: Account): LifeAccount {
  return {
    bankName,
    account,
    balance: world.balance(account),
    statement: world.statements(account, { limit: 1 })[0] ?? null,
    mandates: world.mandates(account),
    positions: world.positions(account),
    loan: world.loanTerms(account),
    deposit: world.depositTerms(account),
  };
}

function balancesOf(world: World, accounts: readonly Account[], from: Instant, to: Instant): number[] {
  return instantsBetween(from, to, SAMPLES).map((at) =>
    accounts.reduce((sum, account) => sum + world.balance(account, at).ledgerMinor, 0),
  );
}
