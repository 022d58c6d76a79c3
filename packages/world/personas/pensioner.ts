import { incomeOf, monthFailing, of, unless } from "./evidence.ts";
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
      sentence: "one or two pensions come in every month",
      needs: ["checking"],
      check: (view) =>
        monthFailing(
          view,
          of(incomeOf(view), "credit", "pension_income"),
          ({ length }) => length === 1 || length === 2,
        ),
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
