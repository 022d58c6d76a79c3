import { everyday, gapLongerThan, incomeOf, monthFailing, of, postedIn, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const freelancer: Persona = {
  id: "freelancer",
  title: "Freelancer",
  description: "Several incomes: invoices to four clients, some hours of work, taxes paid in advance.",
  traits: {
    livesOn: "clients",
    incomeFactor: 1.2,
    hourly: false,
    oneJob: true,
    spending: 0.8,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "savings"],
  },
  invariants: [
    {
      sentence: "clients pay every month",
      needs: ["checking"],
      check: (view) =>
        monthFailing(view, of(incomeOf(view), "credit", "contractor_income"), ({ length }) => length >= 1),
    },
    {
      sentence: "four payers at least bring in a year's income",
      needs: ["checking"],
      check: (view) => {
        const payers = new Set(postedIn(incomeOf(view), view.year).map(({ merchantName }) => merchantName));
        return unless(payers.size >= 4, `${payers.size} payers`);
      },
    },
    {
      sentence: "an employer pays as well, never more than 37 days apart",
      needs: ["checking"],
      check: (view) => gapLongerThan(view, of(incomeOf(view), "credit", "salary"), 37),
    },
    {
      sentence: "taxes are paid in advance twice a year at least",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        const paid = account ? postedIn(of(view.rows(account), "debit", "tax_payment"), view.year) : [];
        return unless(paid.length >= 2, `${paid.length} times`);
      },
    },
  ],
};
