import type { PaymentMethod } from "./descriptor/method.ts";
import type { Reading } from "./group.ts";

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
  transfer: -0.5,
  person: -1.5,
};

const CONTRACTS: ReadonlySet<PaymentMethod> = new Set([
  "mandate",
  "standing_order",
  "direct_debit",
  "payroll",
  "bill_payment",
]);

/** Words that those print who charge again. */
const AGAIN =
  /\b(SUBSCR\w*|MEMBER(SHIP)?S?|RENEWAL|PREMIUM|PLUS|PRIME|ABO(NNEMENT)?|MITGLIED\w*|BEITRAG|PRENUMERATION|MEDLEM\w*|DUES|RENT|MIETE|HYRA|MONTHLY|ANNUAL|COM\/BILL|AUTOSHIP|LICEN[CS]E|INSURANCE|VERSICHERUNG|FÖRSÄKRING)\b/;
const SAYS_AGAIN = 1.5;

/** How likely a planned payment is in its slot at all. */
const ON_TIME = 0.96;
const GAP_BEGINS = -3;
const GAP_GOES_ON = -0.7;
const LEAST_BY_CHANCE = 0.004;

/** What the kind of payment and its words say before looking at days and amounts. */
export function evidenceOfWords({ descriptor }: Reading): number {
  const { method, text } = descriptor;
  return PRIOR + (OF_METHOD[method] ?? 0) + (AGAIN.test(text) ? SAYS_AGAIN : 0);
}

/**
 * What it says that so many slots are taken.
 * @param slots taken, ascending
 * @param perDay how many movements a day could have fallen into a slot by chance
 * @param windowDays how many days around a slot's day count as on time
 */
export function evidenceOfDays(slots: readonly number[], perDay: number, windowDays: number): number {
  const byChance = Math.max(LEAST_BY_CHANCE, 1 - Math.exp(-perDay * windowDays));
  const hit = Math.log(ON_TIME / byChance);
  let sum = 0;
  for (let i = 1; i < slots.length; i++) {
    const missed = (slots[i] ?? 0) - (slots[i - 1] ?? 0) - 1;
    sum += hit;
    if (missed > 0) sum += GAP_BEGINS + GAP_GOES_ON * (missed - 1);
  }
  return sum;
}

const NEAR = 0.04;
const WILD = 3;
const MOST_FOR_EQUAL = 8;

/** What it says of amounts, oldest first, that they are equal, rise in steps, or vary. */
export function evidenceOfAmounts(amounts: readonly number[], method: PaymentMethod): number {
  const isContract = CONTRACTS.has(method);
  const equalIs = isContract ? 1.5 : 2.5;
  let equal = 0;
  let sum = 0;
  for (let i = 1; i < amounts.length; i++) {
    const [before, now] = [amounts[i - 1] ?? 0, amounts[i] ?? 0];
    const ratio = Math.max(before, now) / Math.max(1, Math.min(before, now));
    if (before === now) equal += equalIs;
    else if (ratio <= 1 + NEAR) sum += 0.3;
    else if (ratio > WILD) sum += isContract ? -1.2 : -3;
    else if (before === amounts[i - 2] || now === amounts[i + 1]) sum += isContract ? 0 : -0.5;
    else sum += isContract ? -0.3 : -1.6;
  }
  return Math.min(MOST_FOR_EQUAL, equal) + sum;
}

/** Log-odds as a probability, two digits: nothing is certain. */
export function confidenceOf(logOdds: number): number {
  return Math.min(0.99, Math.round(100 / (1 + Math.exp(-logOdds / 2))) / 100);
}
