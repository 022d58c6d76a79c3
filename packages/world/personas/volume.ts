import { dayOf } from "../calendar.ts";
import { everyday, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

const MANY = 10_000;

export const volume: Persona = {
  id: "volume",
  title: "Market trader",
  description: "Sells in the street and is paid by telephone, thirty times a day and more.",
  traits: {
    livesOn: "sales",
    saving: 0.05,
    bets: 0,
    joint: false,
    closesAccountIn: null,
    holds: ["checking", "savings"],
  },
  invariants: [
    {
      sentence: "one account has ten thousand transactions a year at least",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        const { total } = view.world.transactions(account, { ...view.year, limit: 1 });
        return unless(total >= MANY, `${total} transactions`);
      },
    },
    {
      sentence: "there are sales on every day of a year",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        const days = new Set<number>();
        for (const { detailedCategory, authorizedAt } of view.rows(account)) {
          const isSale = detailedCategory === "business_income" && authorizedAt < view.year.to;
          if (isSale) days.add(dayOf(authorizedAt));
        }
        const expected = dayOf(view.year.to) - dayOf(view.year.from);
        return unless(days.size === expected, `${days.size} of ${expected} days`);
      },
    },
  ],
};
