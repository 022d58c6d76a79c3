import { incomeOf, monthFailing, of, postedIn, sum, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const gigWorker: Persona = {
  id: "gig_worker",
  title: "Gig worker",
  description: "Rides, deliveries, odd jobs: many small pay-outs of several platforms, none like the other.",
  traits: {
    livesOn: "gigs",
    saving: 0,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "six to twenty pay-outs come in every month",
      needs: ["checking"],
      check: (view) =>
        monthFailing(
          view,
          of(incomeOf(view), "credit", "gig_income"),
          ({ length }) => length >= 6 && length <= 20,
        ),
    },
    {
      sentence: "three platforms pay at least",
      needs: ["checking"],
      check: (view) => {
        const payers = new Set(
          of(incomeOf(view), "credit", "gig_income").map(({ merchantName }) => merchantName),
        );
        return unless(payers.size >= 3, `${payers.size} payers`);
      },
    },
    {
      sentence: "the pay-outs of a year differ by a third of their mean at least",
      needs: ["checking"],
      check: (view) => {
        const paid = postedIn(of(incomeOf(view), "credit", "gig_income"), view.year);
        const mean = sum(paid) / paid.length;
        const squares = paid.reduce((total, { amountMinor }) => total + (amountMinor - mean) ** 2, 0);
        const variation = Math.sqrt(squares / paid.length) / mean;
        return unless(variation > 1 / 3, `a coefficient of variation of ${variation.toFixed(2)}`);
      },
    },
    {
      sentence: "nobody pays a salary",
      needs: ["checking"],
      check: (view) => unless(of(incomeOf(view), "credit", "salary").length === 0, "a salary"),
    },
  ],
};
