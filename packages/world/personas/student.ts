import { everyday, gapLongerThan, incomeOf, monthFailing, of, postedIn, unless } from "./evidence.ts";
import { neverInTheRed } from "./invariants.ts";
import type { Persona } from "./persona.ts";

export const student: Persona = {
  id: "student",
  title: "Student",
  description: "An allowance of the family, some hours of work that are paid by the hour, a room.",
  traits: {
    livesOn: "studies",
    incomeFactor: 0.4,
    hourly: true,
    oneJob: true,
    saving: 0,
    housing: "rent",
    bets: 0,
    joint: false,
    closesAccountIn: null,
    holds: ["checking"],
  },
  invariants: [
    {
      sentence: "the family sends an allowance every month",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        const sent = of(view.rows(account), "credit", "person_transfer");
        return monthFailing(
          view,
          sent.filter(({ channel }) => channel === "standing_order"),
          ({ length }) => length === 1,
        );
      },
    },
    {
      sentence: "hours of work are paid, no two months the same, never more than 37 days apart",
      needs: ["checking"],
      check: (view) => {
        const pay = of(incomeOf(view), "credit", "salary");
        const sums = new Set(postedIn(pay, view.year).map(({ amountMinor }) => amountMinor));
        if (sums.size < 6) return `${sums.size} different sums`;
        return gapLongerThan(view, pay, 37);
      },
    },
    {
      sentence: "they are between 19 and 26",
      needs: [],
      check: ({ customer }) => {
        const { birthDate } = customer;
        return unless(birthDate >= "2003" && birthDate < "2006-02", birthDate);
      },
    },
    neverInTheRed,
  ],
};
