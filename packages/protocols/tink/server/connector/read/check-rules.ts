import { toIso } from "@sandbank/domain";
import { type ConnectorTransaction, PENDING_EXPIRATION, PENDING_IDS } from "../../../wire/connector/index.ts";
import type { ReadingRules } from "./batch.ts";
import { LATEST } from "./dates.ts";
import type { Complaint } from "./explain.ts";
import { toMinor } from "./to-minor.ts";

/** What a schema cannot know of amounts: how many decimals the currency has. */
export function amountComplaints(
  amounts: Readonly<Record<string, number | null | undefined>>,
  { currency, digits }: Pick<ReadingRules, "currency" | "digits">,
): Complaint[] {
  return Object.entries(amounts).flatMap(([field, amount]) => {
    if (amount === undefined || amount === null || !Number.isNaN(toMinor(amount, digits))) return [];
    const most = digits === 0 ? "no decimals" : `at most ${digits} decimals`;
    return [{ field, message: `is ${amount}; an amount in ${currency} has ${most} and fifteen digits` }];
  });
}

/** What a schema cannot know of a transaction: the clock, and what goes with pending ones only. */
export function transactionComplaints(
  { amount, date, pending, payload }: ConnectorTransaction,
  field: string,
  rules: ReadingRules,
): Complaint[] {
  const complaints = amountComplaints({ [`${field}.amount`]: amount }, rules);
  const misdated = dateComplaint(date, rules.oldest);
  if (misdated) complaints.push({ field: `${field}.date`, message: misdated });
  if (pending && payload?.[PENDING_IDS]?.length) {
    const message = "is for a booked transaction that replaces pending ones; this one is pending itself";
    complaints.push({ field: `${field}.payload.${PENDING_IDS}`, message });
  }
  if (!pending && payload?.[PENDING_EXPIRATION]) {
    const message = "is for a pending transaction; this one is booked";
    complaints.push({ field: `${field}.payload.${PENDING_EXPIRATION}`, message });
  }
  return complaints;
}

function dateComplaint(date: number, oldest: number): string | null {
  if (date > LATEST)
    return `is ${date}, after the year 9999; it is in epoch milliseconds, is this microseconds?`;
  if (date >= oldest) return null;
  const at = `is ${date}, ${dayOf(date)}, which is more than ten years ago (the oldest possible is ${dayOf(oldest)})`;
  const inMs = date * 1000;
  return inMs >= oldest && inMs <= LATEST ? `${at}; it is in epoch milliseconds, is this seconds?` : at;
}

/** Whatever the number, also one no date has. */
function dayOf(date: number): string {
  return Math.abs(date) <= LATEST ? toIso(date).slice(0, 10) : "long ago";
}
