import type { DetailedCategory } from "@sandbank/domain";
import type { Transaction } from "../model/index.ts";
import { monthFailing, of, postedIn, unless } from "./evidence.ts";
import type { Invariant, Persona, PersonaView } from "./persona.ts";

export const business: Persona = {
  id: "business",
  title: "Small business",
  description: "Runs a small firm through an account of its own: clients, suppliers, wages, taxes.",
  traits: {
    livesOn: "salary",
    incomeFactor: 1.3,
    bets: 0,
    joint: false,
    closesAccountIn: null,
    holds: ["checking", "business", "savings"],
  },
  invariants: [
    everyMonth("clients pay at least twice every month", "credit", "business_income", 2),
    everyMonth("suppliers are paid at least twice every month", "debit", "wholesale", 2),
    everyMonth("wages are paid every month", "debit", "payroll_expense", 1),
    {
      sentence: "taxes are paid twice a year at least",
      needs: ["checking", "business"],
      check: (view) => {
        const { length } = postedIn(of(rowsOfFirm(view), "debit", "tax_payment"), view.year);
        return unless(length >= 2, `${length} times`);
      },
    },
  ],
};

function everyMonth(
  sentence: string,
  direction: Transaction["direction"],
  detail: DetailedCategory,
  times: number,
): Invariant {
  return {
    sentence,
    needs: ["checking", "business"],
    check: (view) =>
      monthFailing(view, of(rowsOfFirm(view), direction, detail), ({ length }) => length >= times),
  };
}

function rowsOfFirm(view: PersonaView): readonly Transaction[] {
  const account = view.accounts.find(({ type, subtype }) => type === "checking" && subtype === "business");
  return account ? view.rows(account) : [];
}
