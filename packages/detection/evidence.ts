import type { PaymentMethod } from "./descriptor/method.ts";
import type { Reading } from "./group.ts";
import type { Frequency } from "./rhythm.ts";

// Everything here is a natural logarithm of how much likelier the evidence is from something that charges by plan
// than from somebody who just comes back. Sums of it are log-odds.

/** Before anything is looked at: few of the companies somebody pays charge by plan. */
const PRIOR = -4.5;

const OF_METHOD: Readonly<Partial<Record<PaymentMethod, number>>> = {
  mandate: 4,
  standing_order: 3.5,
  direct_debit: 3,
  payroll: 3,
  bill_payment: 2,
  person: -1.5,
};

const CONTRACTS: ReadonlySet<PaymentMethod> = new Set([
  "mandate",
  "standing_order",
  "direct_debit",
  "payroll",
  "bill_payment",
]);

/** Whether it is a way to pay that somebody agreed to beforehand. */
export function isContract(method: PaymentMethod): boolean {
  return CONTRACTS.has(method);
}

/** Words that those print who charge again. */
const AGAIN =
  /\b(SUBSCR\w*|MEMBER(SHIP)?S?|RENEWAL|PREMIUM|PLUS|PRIME|ABO(NNEMENT)?|MITGLIED\w*|BEITRAG|PRENUMERATION|MEDLEM\w*|DUES|RENT(?!-A-)|MIETE|HYRA|MONTHLY|ANNUAL|AUTOSHIP|LICEN[CS]E|INSURANCE|VERSICHERUNG|FÖRSÄKRING)\b/;
const SAYS_AGAIN = 1.5;

/** Marks of a till, a terminal or a code on a counter: few of those who charge by plan stand there. */
const AT_A_TILL =
  /^(CONTACTLESS|POS) |\/\/|\b(STORE|STN|KIOSK|TANKSTELLE|PETROL|PARKING|TRANSIT)\b|#\s?\d|\/(PAYMENT FROM PHONE|PAY VIA QR)|\/P?A?Y?T?M?QR?\d{6,}@/;
const SAYS_TILL = -1.2;

/** How usual each rhythm is among everything that comes by plan. */
const OF_FREQUENCY: Readonly<Record<Frequency, number>> = {
  weekly: -0.3,
  fortnightly: -0.5,
  four_weekly: -1.2,
  twice_monthly: -0.5,
  monthly: 0.7,
  two_monthly: -0.8,
  quarterly: -0.4,
  half_yearly: -0.8,
  yearly: 0,
};
/** Of two card payments a year apart that are not of the same day of the same month. */
const NOT_THE_DAY = -0.8;

export function evidenceOfFrequency(
  frequency: Frequency,
  count: number,
  isExact: boolean,
  method: PaymentMethod,
): number {
  const isVague = frequency === "yearly" && count === 2 && !isExact && method === "card";
  return OF_FREQUENCY[frequency] + (isVague ? NOT_THE_DAY : 0);
}

/** How likely a planned payment is in its slot at all. */
const ON_TIME = 0.96;
const GAP_BEGINS = -3;
const GAP_GOES_ON = -0.7;
const LEAST_BY_CHANCE = 0.004;

/** What the kind of payment and its words say before looking at days and amounts. */
export function evidenceOfWords({ descriptor }: Reading): number {
  const { method, text } = descriptor;
  return (
    PRIOR +
    (OF_METHOD[method] ?? 0) +
    (AGAIN.test(text) ? SAYS_AGAIN : 0) +
    (AT_A_TILL.test(text) ? SAYS_TILL : 0)
  );
}

/**
 * What it says of one slot that something fell into it.
 * @param perDay how many movements a day could have done so by chance
 * @param windowDays how many days around a slot's day count as on time
 */
export function evidenceOfSlot(perDay: number, windowDays: number): number {
  return Math.log(ON_TIME / Math.max(LEAST_BY_CHANCE, 1 - Math.exp(-perDay * windowDays)));
}

/** What it says that so many slots in a row stayed empty between two that did not. */
export function evidenceOfGap(missed: number): number {
  return missed > 0 ? GAP_BEGINS + GAP_GOES_ON * (missed - 1) : 0;
}

const NEAR = 0.04;
const WILD = 3;
const USUAL_RISE = 0.2;
const OFTEN: ReadonlySet<Frequency> = new Set(["weekly", "fortnightly", "twice_monthly"]);
const STEEP_RISE = 0.5;
export const MOST_FOR_EQUAL = 8;

/** What it says of amounts, oldest first, that they are equal, rise in steps, or vary. */
export function evidenceOfAmounts(
  amounts: readonly number[],
  method: PaymentMethod,
  frequency: Frequency,
): number {
  const agreed = CONTRACTS.has(method);
  // People shop on the same weekday too, never for the same sum.
  const isShopping = method === "card" && OFTEN.has(frequency);
  const equalIs = agreed ? 1.5 : 2.5;
  let equal = 0;
  let sum = 0;
  for (let i = 1; i < amounts.length; i++) {
    const [before, now] = [amounts[i - 1] ?? 0, amounts[i] ?? 0];
    const ratio = Math.max(before, now) / Math.max(1, Math.min(before, now));
    const isStep = before === amounts[i - 2] || now === amounts[i + 1] || amounts.length === 2;
    if (before === now) equal += equalIs;
    else if (ratio <= 1 + NEAR) sum += isShopping ? -1 : 0.3;
    else if (ratio > WILD) sum += agreed ? -1.2 : isShopping ? -5 : -3;
    else if (isStep && now > before && ratio <= 1 + USUAL_RISE)
      sum += agreed || amounts.length === 2 ? 0 : -0.3;
    else if (amounts.length === 2 && now > before && ratio <= 1 + STEEP_RISE) sum -= 0.8;
    else if (isStep && amounts.length > 2) sum += agreed ? 0 : -0.5;
    else sum += agreed ? -0.3 : isShopping ? -4 : -1.6;
  }
  return Math.min(MOST_FOR_EQUAL, equal) + sum;
}

/**
 * What it says that so many movements of the same company are left over: people who shop there come as they like.
 * What was agreed beforehand may stand beside anything, as long as it is one sum.
 */
export function evidenceOfRest(left: number, chosen: readonly number[], method: PaymentMethod): number {
  if (CONTRACTS.has(method)) return new Set(chosen).size <= 2 ? 0 : Math.max(-5, -0.1 * left);
  return Math.max(-6, -0.15 * left);
}

/** What it says that sums were taken out of the middle of others that are equal to them. */
export function evidenceOfTorn(chosen: readonly number[], all: ReadonlyMap<number, number>): number {
  const counts = new Map<number, number>();
  for (const amount of chosen) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  let sum = 0;
  for (const [amount, count] of counts) sum -= 0.8 * Math.min(count, (all.get(amount) ?? count) - count);
  return sum;
}

/** Log-odds as a probability, two digits: nothing is certain. */
export function confidenceOf(logOdds: number): number {
  return Math.min(0.99, Math.round(100 / (1 + Math.exp(-logOdds / 2))) / 100);
}
