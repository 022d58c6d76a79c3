import { gapLongerThan, incomeOf, of, postedIn, unless } from "./evidence.ts";
import { neverInTheRed } from "./invariants.ts";
import type { Persona } from "./persona.ts";

export const stableIncome: Persona = {
  id: "stable_income",
  title: "Stable income",
  description: "One employer, the same pay every time, bills and a card paid on the day.",
  traits: {
    livesOn: "salary",
    hourly: false,
    oneJob: true,
    spending: 0.85,
    saving: 0.08,
    paymentHabit: "autopay",
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "savings", "credit_card"],
  },
  invariants: [
    {
      sentence: "one employer pays, and never more than 37 days after the last time",
      needs: ["checking"],
      check: (view) => {
        const pay = of(incomeOf(view), "credit", "salary");
        const employers = new Set(pay.map(({ merchantName }) => merchantName));
        if (employers.size !== 1) return `${employers.size} employers`;
        return gapLongerThan(view, pay, 37);
      },
    },
    {
      sentence: "in a year there are three sums at most: before a raise, after it, and a bonus",
      needs: ["checking"],
      check: (view) => {
        const pay = postedIn(of(incomeOf(view), "credit", "salary"), view.year);
        const sums = new Set(pay.map(({ amountMinor }) => amountMinor));
        return unless(sums.size >= 1 && sums.size <= 3, `${sums.size} different sums`);
      },
    },
    neverInTheRed,
  ],
};
