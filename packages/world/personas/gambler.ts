import { everyday, monthFailing, of, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const gambler: Persona = {
  id: "gambler",
  title: "Gambler",
  description: "Bets almost every day, in round sums.",
  traits: {
    livesOn: "salary",
    spending: 0.9,
    saving: 0,
    bets: 40,
    activity: 1,
    slowPercent: 2,
    journeys: [0, 1],
    closesAccountIn: null,
    holds: ["checking"],
  },
  invariants: [
    {
      sentence: "eight bets at least are paid every month",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        return monthFailing(view, of(view.rows(account), "debit", "gambling"), ({ length }) => length >= 8);
      },
    },
    {
      sentence: "nothing is put aside: there are no savings",
      needs: ["checking"],
      check: (view) => {
        const savings = view.accounts.find(({ type, id }) => type === "savings" && id !== everyday(view)?.id);
        return unless(!savings, savings?.name ?? "");
      },
    },
  ],
};
