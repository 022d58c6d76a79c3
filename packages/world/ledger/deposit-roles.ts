import type { Holding } from "../holdings.ts";
import { ceilTo } from "../life/amount.ts";
import type { Life } from "../life/life.ts";
import { billPartOf } from "../part.ts";
import { type Stream, streamOf } from "../rng.ts";
import { DepositBook } from "./deposit-book.ts";
import { debitMix } from "./habits.ts";
import { estimatedTaxPlan, revenuePlan } from "./plan/business.ts";
import { billsPlan, housingPlan } from "./plan/home-bills.ts";
import { together } from "./plan/plan.ts";
import { cashPlan, otherCardPlan, peoplePlan, shoppingPlan, taxRefundPlan } from "./plan/pocket.ts";
import { salaryPlan } from "./plan/salary.ts";
import { Shopper } from "./shopper.ts";

/** What an account is for, and how much its owner likes to have on it; minor units at the price level of 2024. */
export interface DepositRole {
  readonly kind: "hub" | "savings" | "spare" | "business";
  readonly book: DepositBook;
  readonly openingMinor: number;
  /** More is brought in before it falls below. */
  readonly floorMinor: number;
  /** What is above on `surplusDay` is moved away, down to `comfortMinor`. */
  readonly ceilingMinor: number;
  readonly comfortMinor: number;
  readonly surplusDay: number;
  /** Paid in every month from the hub, or from outside where there is none. */
  readonly regularMinor: number;
  readonly regularDay: number;
}

const HOME_PART_SALARY_PERCENT = 82;
const OTHER_PART_SALARY_PERCENT = 52;
const OTHER_CARD_SHARE = 0.5;

/** The account a life runs through: salary in; bills, cards and savings out. */
export function hubRole(life: Life, holding: Holding): DepositRole {
  const stream = streamOf(holding.seed, "role");
  const hasOtherCard = stream.chance(OTHER_CARD_SHARE);
  const isHome = billPartOf(holding.account.bank) === life.housing.part;
  const percent = isHome ? HOME_PART_SALARY_PERCENT : OTHER_PART_SALARY_PERCENT - 8 + stream.int(0, 16);
  const inflow = Math.round((life.incomeMinor * percent) / 100);
  const shopper = new Shopper(life, debitMix(holding.product.subtype), inflow * (isHome ? 0.19 : 0.3));
  const plan = together(
    salaryPlan(life, holding, percent),
    housingPlan(life, holding),
    billsPlan(life, holding),
    shoppingPlan(holding, shopper),
    cashPlan(life, holding),
    peoplePlan(life, holding),
    ...(isHome ? [taxRefundPlan(life, holding)] : []),
    ...(hasOtherCard ? [otherCardPlan(life, holding, Math.round(inflow * 0.17))] : []),
  );
  return {
    kind: "hub",
    book: new DepositBook(holding, plan),
    openingMinor: stream.int(2, 12) * 25_000,
    floorMinor: stream.int(50, 400) * 100,
    ceilingMinor: Math.round(inflow * (1 + 0.7 * stream.unit())),
    comfortMinor: Math.round(inflow * (0.5 + 0.3 * stream.unit())),
    surplusDay: stream.int(20, 27),
    regularMinor: 0,
    regularDay: 1,
  };
}

export function savingsRole(life: Life, holding: Holding): DepositRole {
  const stream = streamOf(holding.seed, "role");
  const comfort = Math.round(life.incomeMinor * (2 + 4 * stream.unit()));
  return {
    kind: "savings",
    book: new DepositBook(holding, () => []),
    openingMinor: stream.int(1, 20) * 25_000,
    floorMinor: 0,
    ceilingMinor: Math.round(comfort * 1.35),
    comfortMinor: comfort,
    surplusDay: stream.int(8, 19),
    ...regular(life, stream, 0.03, 0.07),
  };
}

/** A further checking account: filled every month, emptied by shopping. */
export function spareRole(life: Life, holding: Holding): DepositRole {
  const stream = streamOf(holding.seed, "role");
  const funding = regular(life, stream, 0.06, 0.1);
  const shopper = new Shopper(life, debitMix(holding.product.subtype), funding.regularMinor * 0.9);
  return {
    kind: "spare",
    book: new DepositBook(holding, together(shoppingPlan(holding, shopper), cashPlan(life, holding))),
    openingMinor: stream.int(1, 6) * 10_000,
    floorMinor: 2500,
    ceilingMinor: funding.regularMinor * 3,
    comfortMinor: funding.regularMinor,
    surplusDay: stream.int(20, 27),
    ...funding,
  };
}

export function businessRole(life: Life, holding: Holding): DepositRole {
  const stream = streamOf(holding.seed, "role");
  const shopper = new Shopper(life, debitMix("business"), life.incomeMinor * (0.1 + 0.15 * stream.unit()));
  const plan = together(
    revenuePlan(life, holding),
    estimatedTaxPlan(life, holding),
    shoppingPlan(holding, shopper),
  );
  return {
    kind: "business",
    book: new DepositBook(holding, plan),
    openingMinor: stream.int(4, 20) * 50_000,
    floorMinor: 20_000,
    ceilingMinor: stream.int(45, 70) * 10_000,
    comfortMinor: stream.int(20, 40) * 10_000,
    surplusDay: stream.int(22, 27),
    regularMinor: 0,
    regularDay: 1,
  };
}

function regular(life: Life, stream: Stream, low: number, high: number) {
  return {
    regularMinor: ceilTo(life.incomeMinor * (low + (high - low) * stream.unit()), 2500),
    regularDay: stream.int(2, 26),
  };
}
