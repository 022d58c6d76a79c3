import type { PaymentRail } from "@sandbank/domain";
import type { Payee, QuickLender } from "./country.ts";

/** The payment system a text names, by what the text holds; the first rule that fits. */
type RailRules = readonly (readonly [named: RegExp, rail: PaymentRail])[];

function railNamedIn(text: string, rules: RailRules): PaymentRail | undefined {
  return rules.find(([named]) => named.test(text))?.[1];
}

/** Payees of a country with the payment system each text names; without one where it names none. */
export function carriedBy(rules: RailRules): <P extends Payee>(payees: readonly P[]) => readonly P[] {
  return (payees) =>
    payees.map((payee) => {
      const rail = railNamedIn(payee.text, rules);
      return rail ? { ...payee, rail } : payee;
    });
}

/** Lenders with what carries the loan and what carries it back. */
export function lendersCarriedBy(
  rules: RailRules,
): (lenders: readonly QuickLender[]) => readonly QuickLender[] {
  const carried = carriedBy(rules);
  return (lenders) =>
    carried(lenders).map((lender) => {
      const repayRail = railNamedIn(lender.repayText, rules);
      return repayRail ? { ...lender, repayRail } : lender;
    });
}
