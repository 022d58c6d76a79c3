import type { Transaction } from "../model/index.ts";
import { everyday, of, postedIn, sum, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const loanStacker: Persona = {
  id: "loan_stacker",
  title: "Loan stacker",
  description: "Pays small loans back with new ones, several lenders at a time.",
  traits: {
    livesOn: "salary",
    hourly: false,
    spending: 1,
    saving: 0,
    quickLoans: 24,
    activity: 1,
    journeys: [0, 1],
    closesAccountIn: null,
    holds: ["checking", "loan"],
  },
  invariants: [
    {
      sentence: "six loans of two lenders at least are paid out in a year",
      needs: ["checking"],
      check: (view) => {
        const taken = postedIn(of(rowsOf(view), "credit", "loan_disbursement"), view.year);
        const lenders = new Set(taken.map(({ merchantName }) => merchantName));
        return unless(
          taken.length >= 6 && lenders.size >= 2,
          `${taken.length} loans of ${lenders.size} lenders`,
        );
      },
    },
    {
      sentence: "paying them back takes twelve payments a year at least, to lenders of the same names",
      needs: ["checking"],
      check: (view) => {
        const back = repayments(view);
        const lenders = new Set(of(rowsOf(view), "credit", "loan_disbursement").map(lenderOf));
        const stranger = back.find((row) => !lenders.has(lenderOf(row)));
        if (stranger && view.months.length > 0) return `paid back to ${stranger.merchantName}`;
        return unless(back.length >= 12, `${back.length} payments worth ${sum(back)}`);
      },
    },
  ],
};

function lenderOf({ merchantName }: Transaction): string | null {
  return merchantName;
}

function rowsOf(view: PersonaView): readonly Transaction[] {
  const account = everyday(view);
  return account ? view.rows(account) : [];
}

/** Of small loans, within the last nine months: what they pay back was taken within the year. */
function repayments(view: PersonaView): Transaction[] {
  const from = view.months[3]?.from ?? 0;
  return postedIn(of(rowsOf(view), "debit", "personal_loan_payment"), { from, to: view.year.to }).filter(
    ({ merchantName }) => merchantName !== null,
  );
}
