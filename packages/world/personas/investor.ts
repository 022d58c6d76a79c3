import type { AccountType } from "@sandbank/domain";
import { gapLongerThan, of, unless } from "./evidence.ts";
import type { Invariant, Persona } from "./persona.ts";

export const investor: Persona = {
  id: "investor",
  title: "Investor",
  description: "Pays into a brokerage account, a pension and coins every month.",
  traits: {
    livesOn: "salary",
    incomeFactor: 1.5,
    spending: 0.7,
    saving: 0.05,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "investment", "pension", "crypto"],
  },
  invariants: (["investment", "pension", "crypto"] as const).flatMap((type) => [paysInto(type), holds(type)]),
};

function paysInto(type: AccountType): Invariant {
  return {
    sentence: `the ${type} account is paid into, never more than 37 days apart`,
    needs: [type],
    check: (view) => {
      const account = view.accounts.find((each) => each.type === type);
      if (!account) return `no ${type} account`;
      return gapLongerThan(view, of(view.rows(account), "credit", "investment_transfer"), 37);
    },
  };
}

function holds(type: AccountType): Invariant {
  return {
    sentence: `the ${type} account holds something, worth what its balance says`,
    needs: [type],
    check: ({ accounts, world }) => {
      const account = accounts.find((each) => each.type === type);
      if (!account) return `no ${type} account`;
      const positions = world.positions(account);
      const worth = positions.reduce((total, { valueMinor }) => total + valueMinor, 0);
      const { investedMinor, ledgerMinor } = world.balance(account);
      const isRight = worth > 0 && worth === investedMinor && ledgerMinor >= 0;
      return unless(isRight, `${positions.length} positions worth ${worth}, ${investedMinor} invested`);
    },
  };
}
