import { dayFrom, dayOf, partsOf, startOf } from "../calendar.ts";
import { everyday, incomeOf, of, postedIn, sum, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const highSaver: Persona = {
  id: "high_saver",
  title: "High saver",
  description: "Earns well, owns the home outright and puts a good part of every pay aside.",
  traits: {
    livesOn: "salary",
    incomeFactor: 1.4,
    hourly: false,
    oneJob: true,
    spending: 0.35,
    saving: 0.36,
    housing: "none",
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "savings"],
  },
  invariants: [
    {
      sentence: "a quarter of the year's income at least is moved to savings",
      needs: ["checking", "savings"],
      check: (view) => {
        const income = sum(postedIn(incomeOf(view), view.year));
        const moved = saved(view).reduce(
          (total, account) =>
            total + sum(postedIn(of(view.rows(account), "credit", "savings_transfer"), view.year)),
          0,
        );
        return unless(income > 0 && moved >= income / 4, `${moved} of ${income}`);
      },
    },
    {
      sentence: "there is more on the savings account at every New Year than at the one before",
      needs: ["checking", "savings"],
      check: (view) => {
        const [account] = saved(view);
        if (!account) return "no savings account";
        const [before, after] = lastNewYears(view).map((at) => view.world.balance(account, at).ledgerMinor);
        return unless((after ?? 0) > (before ?? 0), `${before}, then ${after}`);
      },
    },
  ],
};

function saved(view: PersonaView) {
  return view.accounts.filter(({ type, id }) => type === "savings" && id !== everyday(view)?.id);
}

/** The first instants of this year and of the one before. */
function lastNewYears({ world }: PersonaView): [number, number] {
  const { year } = partsOf(dayOf(world.clock.now()));
  return [startOf(dayFrom(year - 1, 1, 1)), startOf(dayFrom(year, 1, 1))];
}
