import { DAY_MS, type DetailedCategory, type Instant } from "@sandbank/domain";
import { dayOf, toDate } from "../calendar.ts";
import type { Account, Transaction } from "../model/index.ts";
import type { PersonaView, Span } from "./persona.ts";

/** What a row counts for in order of time. */
export function timeOf({ postedAt, authorizedAt }: Transaction): Instant {
  return postedAt ?? authorizedAt;
}

function signed({ direction, amountMinor }: Transaction): number {
  return direction === "debit" ? -amountMinor : amountMinor;
}

export function sum(rows: readonly Transaction[]): number {
  return rows.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

/** Posted within the span. */
export function postedIn(rows: readonly Transaction[], { from, to }: Span): Transaction[] {
  return rows.filter(({ postedAt }) => postedAt !== null && postedAt >= from && postedAt < to);
}

/** Rows of these details, that came in or that left. */
export function of(
  rows: readonly Transaction[],
  direction: Transaction["direction"],
  ...details: readonly DetailedCategory[]
): Transaction[] {
  return rows.filter((row) => row.direction === direction && details.includes(row.detailedCategory));
}

/** All rows of all accounts. */
export function everyRow(view: PersonaView, accounts: readonly Account[] = view.accounts): Transaction[] {
  return accounts.flatMap((account) => view.rows(account));
}

function isIncome({ category, direction }: Transaction): boolean {
  return category === "income" && direction === "credit";
}

/** The account most of the income reaches; firms' and investments have income of their own kind. */
export function everyday(view: PersonaView): Account | undefined {
  const counts = view.accounts
    .filter(({ type, subtype }) => (type === "checking" && subtype !== "business") || type === "savings")
    .map((account) => ({ account, count: view.rows(account).filter(isIncome).length }))
    .sort((left, right) => right.count - left.count);
  return counts[0] && counts[0].count > 0 ? counts[0].account : undefined;
}

/** What came in on the everyday account for work or support, newest first. */
export function incomeOf(view: PersonaView): Transaction[] {
  const account = everyday(view);
  return account ? view.rows(account).filter(isIncome) : [];
}

export function dateOfInstant(at: Instant): string {
  return toDate(dayOf(at));
}

/** The first month of the year for which the rows fail a test. */
export function monthFailing(
  view: PersonaView,
  rows: readonly Transaction[],
  holds: (ofMonth: readonly Transaction[]) => boolean,
): string | null {
  const month = view.months.find((span) => !holds(postedIn(rows, span)));
  if (!month) return null;
  const found = postedIn(rows, month);
  return `${dateOfInstant(month.from).slice(0, 7)} has ${found.length} worth ${sum(found)}`;
}

/** The first two rows further apart than so many days, the clock counting as the last; needs one row at least. */
export function gapLongerThan(view: PersonaView, rows: readonly Transaction[], days: number): string | null {
  const times = [view.world.clock.now(), ...rows.map(timeOf).sort((left, right) => right - left)];
  if (rows.length === 0) return "none at all";
  for (let index = 1; index < times.length; index++) {
    const [later, earlier] = [times[index - 1] ?? 0, times[index] ?? 0];
    if (later - earlier > days * DAY_MS)
      return `none from ${dateOfInstant(earlier)} to ${dateOfInstant(later)}`;
  }
  return null;
}

/** Payments a year and the most days between two, holidays allowed for: weekly, every second or fourth week, monthly. */
const RHYTHMS = [
  { least: 51, most: 53, days: 11 },
  { least: 25, most: 27, days: 19 },
  { least: 12, most: 14, days: 37 },
] as const;

/** Null when the rows come in a rhythm that is never missed, what was found otherwise. */
export function outOfRhythm(view: PersonaView, rows: readonly Transaction[]): string | null {
  const { length } = postedIn(rows, view.year);
  const rhythm = RHYTHMS.find(({ least, most }) => length >= least && length <= most);
  return rhythm ? gapLongerThan(view, rows, rhythm.days) : `${length} payments in a year`;
}

/** What one payer pays for one reason, told apart by the text but for its numbers; the largest sum first. */
export function byPayer(rows: readonly Transaction[]): Transaction[][] {
  const payers = new Map<string, Transaction[]>();
  for (const row of rows) {
    const key = `${row.merchantName}/${row.description.replace(/\d/g, "")}`;
    payers.set(key, [...(payers.get(key) ?? []), row]);
  }
  return [...payers.values()].sort((left, right) => sum(right) - sum(left));
}

/** Lowest ledger balance of an account at any instant something posted in the span; at its end where nothing did. */
export function lowest(view: PersonaView, account: Account, { from, to }: Span): number {
  let balance = view.world.balance(account).ledgerMinor;
  let least = Number.POSITIVE_INFINITY;
  let after = Number.NaN;
  for (const row of view.rows(account)) {
    if (row.postedAt === null) continue;
    if (row.postedAt < from) break;
    // What posts at one instant counts together: a payment and its return.
    if (row.postedAt < to && row.postedAt !== after) least = Math.min(least, balance);
    after = row.postedAt;
    balance -= signed(row);
  }
  return least === Number.POSITIVE_INFINITY ? balance : least;
}

/** `null` when a condition holds, what was found when it does not. */
export function unless(holds: boolean, found: string): string | null {
  return holds ? null : found;
}
