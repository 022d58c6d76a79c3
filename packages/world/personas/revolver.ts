import { dateOfInstant, monthFailing, of, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const revolver: Persona = {
  id: "revolver",
  title: "Card debt",
  description: "Never pays the whole card: carries a debt from month to month and pays interest on it.",
  traits: {
    livesOn: "salary",
    paymentHabit: "revolver",
    spending: 0.95,
    saving: 0,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "interest is charged on the card every month",
      needs: ["checking", "credit_card"],
      check: (view) => {
        const card = cardOf(view);
        if (!card) return "no card with a limit";
        return monthFailing(
          view,
          of(view.rows(card), "debit", "interest_charge"),
          ({ length }) => length === 1,
        );
      },
    },
    {
      sentence: "something is owed at the end of every month, and never more than the limit",
      needs: ["checking", "credit_card"],
      check: (view) => {
        const card = cardOf(view);
        if (!card) return "no card with a limit";
        const balances = view.months.map(({ to }) => view.world.balance(card, to - 1));
        const wrong = balances.find(
          ({ ledgerMinor, availableMinor }) => ledgerMinor >= 0 || (availableMinor ?? 0) < 0,
        );
        return wrong ? `${wrong.ledgerMinor}, ${wrong.availableMinor} available` : null;
      },
    },
    {
      sentence: "less than the statement is paid, and the minimum at least",
      needs: ["checking", "credit_card"],
      check: (view) => {
        const card = cardOf(view);
        if (!card) return "no card with a limit";
        const paid = of(view.rows(card), "credit", "credit_card_payment");
        const statements = view.world.statements(card, { from: view.year.from, limit: 12 }).slice(1);
        for (const { from, to, closingMinor, minimumPaymentMinor } of statements) {
          const after = paid.findLast(({ postedAt }) => postedAt !== null && dateOfInstant(postedAt) > to);
          const amount = after?.amountMinor ?? 0;
          const isPart = amount >= (minimumPaymentMinor ?? 0) && amount < -closingMinor;
          if (!isPart) return `${amount} of ${-closingMinor} for ${from} to ${to}`;
        }
        return unless(statements.length >= 9, `${statements.length} statements`);
      },
    },
  ],
};

function cardOf({ accounts }: PersonaView) {
  return accounts.find(({ creditLimitMinor }) => creditLimitMinor !== null);
}
