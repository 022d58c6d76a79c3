import { gapLongerThan, incomeOf, monthFailing, of, postedIn } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const benefits: Persona = {
  id: "benefits",
  title: "State support",
  description: "Lives on state support, weekly or monthly as the country pays it, and on little else.",
  traits: {
    livesOn: "benefits",
    spending: 0.9,
    saving: 0,
    bets: 0,
    journeys: [0, 0],
    closesAccountIn: null,
    holds: ["checking"],
  },
  invariants: [
    {
      sentence: "support comes every week or every month, twelve or 52 times a year and never missed",
      needs: ["checking"],
      check: (view) => {
        const paid = of(incomeOf(view), "credit", "government_benefits");
        const { length } = postedIn(paid, view.year);
        if (length >= 52 && length <= 53) return gapLongerThan(view, paid, 8);
        if (length !== 12) return `${length} payments`;
        return monthFailing(view, paid, (ofMonth) => ofMonth.length === 1);
      },
    },
    {
      sentence: "nothing else comes in as income",
      needs: ["checking"],
      check: (view) => {
        const other = incomeOf(view).find(
          ({ detailedCategory }) => detailedCategory !== "government_benefits",
        );
        return other ? other.description : null;
      },
    },
  ],
};
