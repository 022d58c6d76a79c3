import { byPayer, incomeOf, of, outOfRhythm, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const pensioner: Persona = {
  id: "pensioner",
  title: "Pensioner",
  description: "Retired: a state pension, often one of a former employer, steady bills, savings.",
  traits: {
    livesOn: "pension",
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "savings"],
  },
  invariants: [
    {
      sentence: "one or two pensions come every fourth week or every month, and are never missed",
      needs: ["checking"],
      check: (view) => {
        const pensions = byPayer(of(incomeOf(view), "credit", "pension_income"));
        if (pensions.length < 1 || pensions.length > 2) return `${pensions.length} payers`;
        return pensions.map((rows) => outOfRhythm(view, rows)).find((found) => found !== null) ?? null;
      },
    },
    {
      sentence: "nobody pays a salary",
      needs: ["checking"],
      check: (view) => unless(of(incomeOf(view), "credit", "salary").length === 0, "a salary"),
    },
    {
      sentence: "they were born before 1958",
      needs: [],
      check: ({ customer }) => unless(customer.birthDate < "1958", customer.birthDate),
    },
  ],
};
