import { toIndianTime } from "./instant.ts";
import type { KeptMandate } from "./model.ts";
import { MandateRefusal } from "./refusal.ts";

/** @throws MandateRefusal for a mandate under which nothing can be done */
export function requireLive({ id, status, since, reason }: KeptMandate, verb: string): void {
  if (status === "live") return;
  const why = reason ? `: ${reason.desc}` : "";
  throw new MandateRefusal(
    400,
    `mandate-${status}`,
    `Mandate ${id} is ${status} since ${toIndianTime(since)}${why}; to ${verb} it, it has to be live.`,
  );
}

/** @throws MandateRefusal for the number of another mandate */
export function requireUmn({ id, umn }: KeptMandate, given: string): void {
  if (umn === given) return;
  throw new MandateRefusal(
    400,
    "umn-mismatch",
    `umn: ${given} is not the number of mandate ${id}, which is ${umn}.`,
  );
}

/** @throws MandateRefusal for more than was agreed to, or anything else where the sum was */
export function requireAmount({ terms: { amountMinor, amountRule } }: KeptMandate, given: number): void {
  if (amountRule === "exact" ? given === amountMinor : given <= amountMinor) return;
  const allowed = amountRule === "exact" ? `exactly ${amountMinor}` : `${amountMinor} at most`;
  throw new MandateRefusal(
    400,
    amountRule === "exact" ? "amount-not-exact" : "amount-exceeds-limit",
    `amount: ${given} paise is not what the payer agreed to, ${allowed} (amountRule "${amountRule}").`,
  );
}

/** @throws MandateRefusal for anything but the number of the next debit */
export function requireSequence(given: number, expected: number): void {
  if (given === expected) return;
  throw new MandateRefusal(
    400,
    "invalid-sequence-number",
    `sequenceNumber: ${given}; debits are counted from 1, and the next of this mandate is ${expected}.`,
  );
}
