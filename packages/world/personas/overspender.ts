import type { Transaction } from "../model/index.ts";
import { everyday, everyRow, incomeOf, lowest, postedIn, sum, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

/** Not what only moves between own accounts; a card of a bank outside the world is paid for good. */
function isSpent({ direction, category, transferId }: Transaction): boolean {
  return direction === "debit" && category !== "transfer" && transferId === null;
}

export const overspender: Persona = {
  id: "overspender",
  title: "Overspender",
  description: "Spends more than comes in: lives in the overdraft, with a card close to its limit.",
  traits: {
    livesOn: "salary",
    hourly: false,
    oneJob: true,
    spending: 1,
    beyondMeans: 0.35,
    saving: 0,
    overdraftMonths: 0.7,
    paymentHabit: "maxed",
    activity: 2.5,
    journeys: [0, 1],
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "more is spent in a year than comes in",
      needs: ["checking"],
      check: (view) => {
        const spent = postedIn(everyRow(view), view.year).filter(isSpent);
        const income = sum(postedIn(incomeOf(view), view.year));
        return unless(income > 0 && sum(spent) > income, `${sum(spent)} spent of ${income}`);
      },
    },
    {
      sentence: "the account is in the red in a quarter of all months at least",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        const red = view.months.filter((month) => lowest(view, account, month) < 0);
        return unless(red.length >= 3, `${red.length} of twelve months`);
      },
    },
    {
      sentence: "an overdraft is agreed and never exceeded",
      needs: ["checking"],
      check: (view) => {
        const account = everyday(view);
        if (!account) return "no account that income reaches";
        const { ledgerMinor, holdsMinor, availableMinor } = view.world.balance(account);
        const agreed = (availableMinor ?? 0) + holdsMinor - ledgerMinor;
        const least = lowest(view, account, view.year);
        return unless(agreed > 0 && least >= -agreed, `${agreed} agreed, ${least} reached`);
      },
    },
    {
      sentence: "two thirds of the card's limit at least are used, and never more than all of it",
      needs: ["checking", "credit_card"],
      check: (view) => {
        const card = view.accounts.find(({ creditLimitMinor }) => creditLimitMinor !== null);
        if (!card?.creditLimitMinor) return "no card with a limit";
        const { ledgerMinor, availableMinor } = view.world.balance(card);
        const used = -ledgerMinor / card.creditLimitMinor;
        return unless(used >= 2 / 3 && (availableMinor ?? -1) >= 0, `${Math.round(used * 100)} % used`);
      },
    },
  ],
};
