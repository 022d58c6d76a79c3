import type { AccountType, Instant } from "@sandbank/domain";
import { dayOf, monthOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Economy } from "../countries/economy.ts";
import type { Book } from "../ledger/book.ts";
import { type Entry, indexInSource, SOURCE, sourceOf } from "../ledger/entry.ts";
import type { Life } from "../life/life.ts";
import type { PlannedFlow, Rhythm, Truth } from "../model/index.ts";
import { ExactBook } from "../overlay/exact-book.ts";
import { AccountView, yearAt } from "./account-view.ts";

const BONUS = 99;
const MONTHS_A_YEAR = 12;
const BY_MONTHS: Readonly<Record<number, Rhythm>> = {
  1: "monthly",
  2: "two_monthly",
  3: "quarterly",
  6: "half_yearly",
  12: "yearly",
};

/** Which plan of a life each posted transaction of an account comes from, oldest first; none of a scenario's does. */
export function truthOf(book: Book, life: Life, from: Instant, to: Instant): Truth[] {
  const view = new AccountView(book);
  const isLived = !(book instanceof ExactBook);
  const found: Truth[] = [];
  for (let year = Math.max(view.firstYear, yearAt(from)); year <= yearAt(to); year++) {
    for (const entry of book.chapter(year).posted) {
      if (entry.postedAt < from || entry.postedAt > to) continue;
      found.push({
        transactionId: view.names.posted(entry),
        flow: isLived ? flowOf(entry, book, life) : null,
      });
    }
  }
  return found;
}

/** Null for what is not planned to come again: shopping, friends, transfers between own accounts, fees. */
function flowOf(entry: Entry, book: Book, life: Life): PlannedFlow | null {
  const { particulars, key, amountMinor } = entry;
  if (entry.givesBack) return null;
  const { country } = life;
  const source = sourceOf(key);
  const index = indexInSource(key);
  const payer = particulars.merchantName ?? particulars.detail;
  const isBusiness = book.holding.role === "business";
  switch (source) {
    case SOURCE.salary: {
      if (index === BONUS) return { key: `bonus/${payer}`, kind: "income", rhythm: "yearly" };
      if (isBusiness) return { key: "payroll", kind: "bill", rhythm: "monthly" };
      return { key: `salary/${payer}`, kind: "income", rhythm: PAY[life.paydays.rhythm.kind] };
    }
    case SOURCE.housing:
      return { key: "housing", kind: "bill", rhythm: "monthly" };
    case SOURCE.bill: {
      const bill = life.bills().find((known) => known.particulars === particulars);
      const rhythm = bill && rhythmOfMonths(bill.kind.months, bill.kind.everyMonths);
      return bill && rhythm ? { key: `bill/${bill.kind.id}`, kind: "bill", rhythm } : null;
    }
    case SOURCE.subscription: {
      const taken = life
        .subscriptions()
        .find(({ onCard, onAccount }) => onCard === particulars || onAccount === particulars);
      const rhythm = BY_MONTHS[taken?.product.everyMonths ?? 1];
      return taken && rhythm
        ? { key: `subscription/${taken.product.name}`, kind: "subscription", rhythm }
        : null;
    }
    case SOURCE.tax:
      return index === 1 && amountMinor < 0 ? taxFlow(country.economy) : null;
    case SOURCE.benefit:
      return {
        key: `support/${payer}/${particulars.text}`,
        kind: "income",
        rhythm: supportRhythm(entry, life),
      };
    case SOURCE.childBenefit: {
      const isFourWeekly = country.economy.childBenefit?.isFourWeekly ?? false;
      return { key: "child-benefit", kind: "income", rhythm: isFourWeekly ? "four_weekly" : "monthly" };
    }
    case SOURCE.supplier:
      return isBusiness ? null : { key: "stock", kind: "bill", rhythm: "weekly" };
    case SOURCE.client:
      return life.traits.livesOn === "clients" && !isBusiness && index === 0
        ? { key: `client/${payer}`, kind: "income", rhythm: "monthly" }
        : null;
    case SOURCE.quickLoan:
      return instalmentOf(entry, index);
    case SOURCE.otherCard:
      return { key: "other-card", kind: "own", rhythm: "monthly" };
    default:
      return movedByPlan(entry, book.holding.account.type);
  }
}

const PAY = {
  weekly: "weekly",
  biweekly: "fortnightly",
  semi_monthly: "twice_monthly",
  monthly: "monthly",
} as const;

function supportRhythm({ particulars }: Entry, { country, traits }: Life): Rhythm {
  if (traits.livesOn === "benefits") return country.economy.benefit.every === "week" ? "weekly" : "monthly";
  return rhythmOfPension(country, particulars.merchantName);
}

function rhythmOfPension(country: Country, name: string | null): Rhythm {
  const fund = country.pensionFunds.find((known) => known.name === name);
  return fund?.rhythm === "four_weekly" ? "four_weekly" : "monthly";
}

/** One of the payments a small loan is paid back in; null for the paying out of the loan itself. */
function instalmentOf({ authorizedAt, particulars }: Entry, index: number): PlannedFlow | null {
  const ago = Math.floor(index / LOANS_A_MONTH);
  if (ago === 0) return null;
  const taken = monthOf(dayOf(authorizedAt)) - ago;
  const key = `quick-loan/${particulars.merchantName}/${taken}/${index % LOANS_A_MONTH}`;
  return { key, kind: "bill", rhythm: "monthly" };
}

const LOANS_A_MONTH = 100;

/** What moves between accounts of the person: the instalments of a loan are a bill, the rest is their own money. */
function movedByPlan({ particulars, amountMinor, movement }: Entry, type: AccountType): PlannedFlow | null {
  const key = `${particulars.detail}/${particulars.text}`;
  if (LOANS.has(particulars.detail)) {
    if (movement === null) return null;
    return type !== "loan" && type !== "mortgage" && amountMinor < 0
      ? { key, kind: "bill", rhythm: "monthly" }
      : { key, kind: "own", rhythm: "monthly" };
  }
  const isPlanned = particulars.channel === "standing_order" || OWN.has(particulars.detail);
  return isPlanned ? { key, kind: "own", rhythm: "monthly" } : null;
}

const LOANS: ReadonlySet<string> = new Set([
  "mortgage_payment",
  "car_loan_payment",
  "student_loan_payment",
  "personal_loan_payment",
]);
const OWN: ReadonlySet<string> = new Set([
  "credit_card_payment",
  "savings_transfer",
  "account_transfer",
  "investment_transfer",
  "crypto_transfer",
  "currency_exchange",
]);

function taxFlow({ estimatedTaxDue }: Economy): PlannedFlow {
  const rhythm = rhythmOfMonths(estimatedTaxDue.map(([month]) => month));
  return { key: "own-taxes", kind: "bill", rhythm };
}

/** By the gap that most of its months have; null where none has more than half, as with the tax days of some countries. */
function rhythmOfMonths(months: readonly number[] | undefined, every = 1): Rhythm | null {
  if (!months) return BY_MONTHS[every] ?? null;
  const sorted = months.toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  sorted.forEach((month, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? month) + MONTHS_A_YEAR;
    counts.set(next - month, (counts.get(next - month) ?? 0) + 1);
  });
  const [gap, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return count * 2 > sorted.length ? (BY_MONTHS[gap] ?? null) : null;
}
