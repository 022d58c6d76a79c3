import { unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

const TRANSACTIONS = 3;

export const thinFile: Persona = {
  id: "thin_file",
  title: "Thin file",
  description: "New to banking: one account, three transactions, nothing to conclude from.",
  traits: {
    livesOn: "salary",
    fewTransactions: TRANSACTIONS,
    activity: 3,
    slowPercent: 0,
    quickLoans: 0,
    joint: false,
    closesAccountIn: null,
    holds: ["checking"],
  },
  invariants: [
    {
      sentence: "there is one account at a bank that sells one, and no other",
      needs: ["checking"],
      check: ({ accounts }) => {
        const banks = new Set(accounts.map(({ bank }) => bank));
        const types = new Set(accounts.map(({ type }) => type));
        return unless(
          accounts.length > 0 && banks.size === accounts.length && types.size === 1,
          accounts.map(({ name }) => name).join(", "),
        );
      },
    },
    {
      sentence: "it has three transactions: what was paid in, and two purchases",
      needs: ["checking"],
      check: ({ accounts, world }) => {
        for (const account of accounts) {
          const { transactions, total } = world.transactions(account);
          const [first, ...others] = transactions.toReversed();
          const isThin = first?.detailedCategory === "account_deposit" && total === TRANSACTIONS;
          if (!isThin || others.some(({ direction }) => direction === "credit")) {
            return `${total} on ${account.name}, first ${first?.description}`;
          }
        }
        return null;
      },
    },
  ],
};
