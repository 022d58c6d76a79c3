import type { Life } from "../../life/life.ts";
import type { DepositRole } from "./deposit-role.ts";
import type { StandingOrder } from "./mandates.ts";

/** What a main account has standing orders and direct debits for. */
export function ordersOf(life: Life, { holding, regularMinor, regularDay }: DepositRole): StandingOrder[] {
  if (holding.role !== "main" || life.traits.fewTransactions !== null) return [];
  const housing = life.housing();
  const month = (2024 - 1970) * 12;
  const bills = life.bills().filter(({ kind }) => kind.channel !== "bill_payment");
  return [
    ...(housing.kind === "none"
      ? []
      : [
          {
            id: "housing",
            kind: housing.kind === "mortgage" ? ("direct_debit" as const) : ("standing_order" as const),
            rail: null,
            payee: housing.payee.name,
            amountMinor: housing.amountIn(month),
            dayOfMonth: housing.dueDay,
            frequency: "monthly" as const,
          },
        ]),
    ...bills.map(({ kind, supplier, dueDay, perMonthMinor }) => ({
      id: kind.id,
      kind: kind.channel === "standing_order" ? ("standing_order" as const) : ("direct_debit" as const),
      rail: kind.rail,
      payee: supplier,
      amountMinor: Math.max(perMonthMinor, 1) * 3,
      dayOfMonth: dueDay,
      frequency: (
        { 1: "monthly", 2: "as_presented", 3: "quarterly", 6: "half_yearly", 12: "yearly" } as const
      )[kind.everyMonths ?? 1],
    })),
    ...(regularMinor > 0
      ? [
          {
            id: "regular",
            kind: "standing_order" as const,
            rail: null,
            payee: holding.account.name,
            amountMinor: regularMinor,
            dayOfMonth: regularDay,
            frequency: "monthly" as const,
          },
        ]
      : []),
  ];
}
