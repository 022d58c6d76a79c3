import { dateOfInstant, timeOf, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const closedAccount: Persona = {
  id: "closed_account",
  title: "Closed account",
  description: "Closed a second current account in the second half of 2025; its history stays.",
  traits: {
    livesOn: "salary",
    bets: 0,
    closesAccountIn: 2025,
    holds: ["checking", "savings", "checking"],
  },
  invariants: [
    {
      sentence: "one account is closed, with its day, and the others are open",
      needs: ["checking", "checking"],
      check: ({ accounts }) => {
        const closed = accounts.filter(({ status }) => status === "closed");
        const dated = accounts.filter(({ closedOn }) => closedOn !== null);
        return unless(
          closed.length === 1 && dated.length === 1 && closed[0] === dated[0] && accounts.length > 1,
          `${closed.length} of ${accounts.length} closed`,
        );
      },
    },
    {
      sentence: "nothing is left on it and nothing happens on it after that day",
      needs: ["checking", "checking"],
      check: (view) => {
        const account = closedOne(view);
        if (!account) return "no closed account";
        const { ledgerMinor, holdsMinor } = view.world.balance(account);
        if (ledgerMinor !== 0 || holdsMinor !== 0) return `${ledgerMinor} left, ${holdsMinor} held`;
        const [last] = view.world.transactions(account, { limit: 1 }).transactions;
        if (!last) return "no history";
        return unless(dateOfInstant(timeOf(last)) <= (account.closedOn ?? ""), last.description);
      },
    },
    {
      sentence: "its history stays: it was used before",
      needs: ["checking", "checking"],
      check: (view) => {
        const account = closedOne(view);
        const total = account ? view.world.transactions(account, { limit: 1 }).total : 0;
        return unless(total >= 20, `${total} transactions`);
      },
    },
  ],
};

function closedOne({ accounts }: PersonaView) {
  return accounts.find(({ status }) => status === "closed");
}
