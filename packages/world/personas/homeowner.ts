import { everyRow, gapLongerThan, of, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const homeowner: Persona = {
  id: "homeowner",
  title: "Homeowner",
  description: "Repays a mortgage month by month.",
  traits: {
    livesOn: "salary",
    housing: "mortgage",
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "mortgage"],
  },
  invariants: [
    {
      sentence: "a mortgage payment leaves the account, never more than 37 days apart",
      needs: ["checking"],
      check: (view) => {
        const paying = view.accounts.filter(({ type }) => type === "checking" || type === "savings");
        return gapLongerThan(view, of(everyRow(view, paying), "debit", "mortgage_payment"), 37);
      },
    },
    {
      sentence: "what leaves the account reaches the mortgage the same instant",
      needs: ["checking", "mortgage"],
      check: (view) => {
        const account = mortgageOf(view);
        if (!account) return "no mortgage";
        const paying = view.accounts.filter(({ id }) => id !== account.id);
        const left = of(everyRow(view, paying), "debit", "mortgage_payment");
        const received = of(view.rows(account), "credit", "mortgage_payment");
        const lost = received.find(
          (row) =>
            !left.some(
              ({ transferId, postedAt }) => transferId === row.transferId && postedAt === row.postedAt,
            ),
        );
        return unless(!lost && received.length >= 11, lost?.description ?? `${received.length} payments`);
      },
    },
    {
      sentence: "less is owed than a year ago, and less than was lent",
      needs: ["checking", "mortgage"],
      check: (view) => {
        const account = mortgageOf(view);
        const terms = account ? view.world.loanTerms(account) : null;
        if (!account || !terms) return "no mortgage";
        const owed = -view.world.balance(account).ledgerMinor;
        const before = -view.world.balance(account, view.year.from).ledgerMinor;
        return unless(
          owed > 0 && owed < before && owed < terms.principalMinor,
          `${owed} now, ${before} before`,
        );
      },
    },
  ],
};

function mortgageOf({ accounts }: PersonaView) {
  return accounts.find(({ type }) => type === "mortgage");
}
