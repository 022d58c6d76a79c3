import { byPayer, incomeOf, of, outOfRhythm } from "./evidence.ts";
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
      sentence: "support comes every week, every second or fourth week or every month, and is never missed",
      needs: ["checking"],
      check: (view) => {
        const [most] = byPayer(of(incomeOf(view), "credit", "government_benefits"));
        return most ? outOfRhythm(view, most) : "no support";
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
