import type { Day } from "../../calendar.ts";
import { dayFrom, monthOf, nearestBusinessDay, yearOf } from "../../calendar.ts";
import { ceilTo } from "../../life/amount.ts";
import { type Life, onFirstUse } from "../../life/life.ts";
import { paydaysPerYear } from "../../life/pay.ts";
import { inYear } from "../../life/price-level.ts";
import type { Holding, Role } from "../../portfolio.ts";
import { type Seed, streamOf } from "../../rng.ts";
import { startOfYear } from "../chapter.ts";
import { MonthlyPlan, type Plan } from "../plan/plan.ts";

/** What an account that holds money is for, and how much its owner likes to have on it; minor units. */
export interface DepositRole {
  readonly holding: Holding;
  readonly plan: MonthlyPlan;
  readonly openingMinor: number;
  /** More is brought in before it falls below; negative where an overdraft is agreed. */
  readonly floorMinor: number;
  /** What is above on `surplusDay` is moved away, down to what is liked at the turn of the year. */
  readonly ceilingShare: number;
  readonly surplusDay: number;
  /** Paid in every month from the main account, or from outside where there is none; level of 2024. */
  readonly regularMinor: number;
  readonly regularDay: number;
  /** On which it is emptied for good; null while nobody means to close it. */
  readonly closedDay: Day | null;
  /** Nothing happens on it but what is planned: its owner has forgotten it. */
  readonly isStill: boolean;
  /** What is on it when a year begins, everything authorised before taken off. Pure: no year needs another. */
  restingMinor(year: number): number;
  /** Of that, what is left of the last pay. */
  unspentPayMinor(year: number): number;
}

export function yearOpened({ openedDay }: Holding): number {
  return yearOf(monthOf(openedDay));
}

/** Held at the turn of the year, in months of income. */
const USUAL_BALANCE: Readonly<Partial<Record<Role, readonly [low: number, high: number]>>> = {
  main: [0.2, 0.6],
  spare: [0.04, 0.1],
  business: [0.5, 1.5],
  wallet: [0.005, 0.02],
};

/** Nothing begins on an account in the last days before it is closed, so that all of it posts in time. */
const QUIET_DAYS = 60;

/** When somebody closes their second-best current account; null when they keep it. */
export function closingDay({ seed, traits }: Life): Day | null {
  if (traits.closesAccountIn === null) return null;
  return dayFrom(traits.closesAccountIn, 7, 1) + streamOf(seed, "closing").int(0, 170);
}

/** An account that is filled every month: what rests on it at the turn of a year, and when there is too much. */
const LEFT_OF_FUNDING = 0.6;
const CEILING_OF_FUNDED = 3;

/** Whoever puts much aside has it there on the day it is due. */
const SAVERS_BALANCE = [0.7, 1] as const;

/**
 * @param plans what happens on the account whatever its balance
 * @param closedDay when it is closed for good; null when it stays
 * @param budgetMinor what is spent from it in a month, at the price level of 2024
 */
export function createRole(
  life: Life,
  holding: Holding,
  plans: readonly Plan[],
  closedDay: Day | null,
  budgetMinor: number,
): DepositRole {
  const { seed, role } = holding;
  const stream = streamOf(seed, "role");
  const { economy } = life.country;
  const step = economy.transferStepMinor;
  const common = {
    holding,
    plan: new MonthlyPlan(holding.openedDay, plans, closedDay === null ? undefined : closedDay - QUIET_DAYS),
    closedDay,
    isStill: life.traits.fewTransactions !== null,
    unspentPayMinor: () => 0,
    surplusDay: role === "savings" ? stream.int(8, 19) : stream.int(20, 27),
    regularDay: stream.int(2, 26),
  };
  const income = life.incomeMinor;
  const opening = (low: number, high: number) => ceilTo(income * (low + (high - low) * stream.unit()), step);
  if (common.isStill) return stillRole(common, opening(0.5, 1));
  if (role === "savings") {
    const openingMinor = opening(0.1, 1.2);
    return {
      ...common,
      openingMinor,
      floorMinor: 0,
      ceilingShare: 1.1,
      regularMinor: Math.ceil((income * life.traits.saving) / step) * step,
      restingMinor: savingsAt(life, holding, openingMinor),
    };
  }
  const isSaver = role === "main" && life.traits.saving > SAVER;
  const usual = isSaver ? SAVERS_BALANCE : (USUAL_BALANCE[role] ?? [0.2, 0.6]);
  // What is spent there in a month, and a little more.
  const isFunded = role === "spare" || role === "wallet";
  const regularMinor = isFunded ? ceilTo(budgetMinor * (1 + 0.1 * stream.unit()), step) : 0;
  const drawn = income * (usual[0] + (usual[1] - usual[0]) * stream.unit());
  const overdraft = role === "main" ? Math.round(income * life.traits.overdraftMonths) : 0;
  const required = role === "wallet" || overdraft > 0 ? 0 : minimumBalance(life);
  const base = Math.max(drawn, regularMinor * LEFT_OF_FUNDING, required * ABOVE_MINIMUM);
  const isPaid = role === "main" && (life.traits.livesOn === "salary" || isPensionedAtMonthEnd(life));
  const unspentPayMinor = isPaid ? (year: number) => leftOfPay(life, year) : common.unspentPayMinor;
  const around = restingAround(life, seed, overdraft > 0 ? base * 0.3 : base);
  return {
    ...common,
    unspentPayMinor,
    openingMinor: Math.max(opening(usual[0] / 2, usual[1]), ceilTo(required * ABOVE_MINIMUM, step)),
    floorMinor: overdraft > 0 ? -overdraft : Math.max(required, Math.round(base * 0.1)),
    ceilingShare: isFunded ? CEILING_OF_FUNDED : role === "business" ? 1.6 : 1.5,
    regularMinor,
    restingMinor: untilClosed((year) => around(year) + unspentPayMinor(year), closedDay),
  };
}

const ABOVE_MINIMUM = 1.6;
const MOST_REQUIRED = 0.25;

/** What the bank asks for, less of those who earn little. */
function minimumBalance({ country, incomeMinor }: Life): number {
  return Math.min(country.economy.minimumBalanceMinor ?? 0, Math.round(incomeMinor * MOST_REQUIRED));
}

/** What was paid in at the opening and what the plan made of it. */
function stillRole(
  common: Omit<DepositRole, "openingMinor" | "floorMinor" | "ceilingShare" | "regularMinor" | "restingMinor">,
  openingMinor: number,
): DepositRole {
  const { holding, plan } = common;
  const opened = monthOf(holding.openedDay);
  return {
    ...common,
    openingMinor,
    floorMinor: 0,
    ceilingShare: Number.POSITIVE_INFINITY,
    regularMinor: 0,
    restingMinor: (year) => {
      const start = startOfYear(year);
      let resting = openingMinor;
      for (const entry of plan.between(opened, opened + MONTHS_OF_LIFE)) {
        if (entry.authorizedAt < start)
          resting += entry.pendingUntil < start ? entry.amountMinor : entry.takenMinor;
      }
      return resting;
    },
  };
}

const MONTHS_OF_LIFE = 3;

function untilClosed(
  restingMinor: (year: number) => number,
  closedDay: Day | null,
): (year: number) => number {
  if (closedDay === null) return restingMinor;
  return (year) => (dayFrom(year, 1, 1) > closedDay ? 0 : restingMinor(year));
}

/** About the same every year, dearer with prices. */
function restingAround({ country }: Life, seed: Seed, base: number): (year: number) => number {
  return (year) => {
    const stream = streamOf(seed, "resting", year);
    return Math.max(
      100,
      Math.round(inYear(country.economy, year, Math.round(base)) * (0.75 + 0.5 * stream.unit())),
    );
  };
}

const LAST_DAY = 31;

function isPensionedAtMonthEnd({ traits, country }: Life): boolean {
  return traits.livesOn === "pension" && country.economy.pensionRules?.days[0] === LAST_DAY;
}

const SPENT_BETWEEN_PAYDAYS = 0.75;

/** What the last pay before a year has left of what is spent until the next. */
function leftOfPay(life: Life, year: number): number {
  const { country, incomeMinor, paydays } = life;
  const turn = dayFrom(year, 1, 1);
  const isPension = isPensionedAtMonthEnd(life);
  const last = isPension
    ? nearestBusinessDay(turn - 1, -1, country.isBusinessDay)
    : (life.paydaysAround(monthOf(turn - 1)).at(-1) ?? turn);
  const times = isPension ? 12 : paydaysPerYear(paydays.rhythm);
  const left = Math.max(0, 1 - ((turn - last) * times) / 365);
  const pay = (incomeMinor * 12) / times;
  return inYear(country.economy, year, Math.round(pay * left * SPENT_BETWEEN_PAYDAYS));
}

const KEPT_BY_SAVERS = 0.9;
const KEPT_OTHERWISE = 0.35;
const SAVER = 0.15;
const LAST_YEAR = 2101;

/** What was first paid in and a share of what is put aside every year. */
function savingsAt(life: Life, holding: Holding, openingMinor: number): (year: number) => number {
  const { saving } = life.traits;
  const yearly =
    life.incomeMinor * 12 * Math.max(0.004, saving * (saving > SAVER ? KEPT_BY_SAVERS : KEPT_OTHERWISE));
  const first = yearOpened(holding);
  const rests = onFirstUse(() => {
    const list: number[] = [];
    let rest = openingMinor;
    for (let year = first; year <= LAST_YEAR; year++) {
      const share = year === first ? shareOfYear(holding.openedDay, year) : 1;
      const drawn = 0.7 + 0.6 * streamOf(holding.seed, "kept", year).unit();
      rest += Math.round(inYear(life.country.economy, year, Math.round(yearly * drawn)) * share);
      list.push(rest);
    }
    return list;
  });
  return (year) => rests()[year - first - 1] ?? openingMinor;
}

function shareOfYear(day: Day, year: number): number {
  return Math.max(0, (dayFrom(year + 1, 1, 1) - day) / 365);
}
