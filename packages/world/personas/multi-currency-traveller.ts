import type { Account, Transaction } from "../model/index.ts";
import { lowest, of, unless } from "./evidence.ts";
import type { Persona, PersonaView } from "./persona.ts";

export const multiCurrencyTraveller: Persona = {
  id: "multi_currency_traveller",
  title: "Multi-currency traveller",
  description: "Often abroad, with accounts in yen, euros and dollars that are filled from the main one.",
  traits: {
    livesOn: "salary",
    incomeFactor: 1.4,
    bets: 0,
    currencies: ["JPY", "EUR", "USD"],
    journeys: [3, 6],
    abroadPercent: 100,
    closesAccountIn: null,
    holds: ["checking", "credit_card"],
  },
  invariants: [
    {
      sentence: "there are accounts in three currencies at least, one of them in yen",
      needs: ["checking"],
      check: ({ accounts }) => {
        const currencies = new Set(accounts.map(({ currency }) => currency));
        return unless(currencies.size >= 3 && currencies.has("JPY"), [...currencies].join(", "));
      },
    },
    {
      sentence: "every exchange is on both accounts at the same instant, each side saying what the other is",
      needs: ["checking"],
      check: (view) => {
        const sides = view.accounts.flatMap((account) =>
          ["debit" as const, "credit" as const]
            .flatMap((direction) => of(view.rows(account), direction, "currency_exchange"))
            .map((row) => ({ account, row })),
        );
        if (sides.length < 6) return `${sides.length} sides of exchanges in a year`;
        const alone = sides.find((side) => sides.filter((other) => isOtherSide(side, other)).length !== 1);
        return alone ? `${alone.row.description} on ${alone.account.name}` : null;
      },
    },
    {
      sentence: "no account in a foreign currency is ever in the red",
      needs: ["checking"],
      check: (view) => {
        const red = foreign(view).find((account) => lowest(view, account, view.year) < 0);
        return red ? red.name : null;
      },
    },
  ],
};

interface Side {
  readonly account: Account;
  readonly row: Transaction;
}

function isOtherSide(one: Side, other: Side): boolean {
  const { original } = one.row;
  return (
    one.row.transferId !== null &&
    one.row.transferId === other.row.transferId &&
    one.account.id !== other.account.id &&
    one.row.direction !== other.row.direction &&
    one.row.postedAt === other.row.postedAt &&
    original?.amountMinor === other.row.amountMinor &&
    original.currency === other.row.currency
  );
}

function foreign({ accounts, world }: PersonaView): Account[] {
  return accounts.filter(({ bank, currency }) =>
    world.banks.some(({ id, currency: usual }) => id === bank && usual !== currency),
  );
}
