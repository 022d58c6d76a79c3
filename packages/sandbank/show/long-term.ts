import { maskedNumber } from "@sandbank/domain";
import type { LifeAccount, LifeReport } from "../life/life.ts";
import type { Pen } from "./page.ts";

/** Loans, deposits with a term and what is invested; null where there is nothing of the kind. */
export function longTermSection({ accounts }: LifeReport, pen: Pen): string | null {
  const terms = accounts.flatMap((one) => termsOf(one, pen));
  const positions = accounts.flatMap(({ account, positions }) =>
    positions.map((position) => ({ account, position })),
  );
  const parts = [
    ...(terms.length > 0 ? [[pen.style.bold("Terms"), ...terms].join("\n")] : []),
    ...(positions.length > 0
      ? [
          pen.table("Positions", positions, [
            { head: "in", cell: ({ account }) => account.lastFour },
            { head: "symbol", cell: ({ position }) => position.symbol },
            { head: "name", shrinks: true, cell: ({ position }) => position.name },
            {
              head: "units",
              align: "right",
              cell: ({ position }) => units(position.unitsScaled, position.unitDigits),
            },
            {
              head: "price",
              align: "right",
              cell: ({ account, position }) => pen.amounts.exact(position.priceMinor, account.currency),
            },
            {
              head: "value",
              align: "right",
              cell: ({ account, position }) => pen.amounts.exact(position.valueMinor, account.currency),
            },
            {
              head: "gain",
              align: "right",
              cell: ({ account, position }) =>
                pen.amounts.exact(position.valueMinor - position.costMinor, account.currency),
              look: ({ position }, text) =>
                position.valueMinor < position.costMinor ? pen.style.bad(text) : pen.style.good(text),
            },
          ]),
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join("\n\n") : null;
}

function termsOf({ account, loan, deposit }: LifeAccount, { amounts }: Pen): string[] {
  const money = (amountMinor: number) => amounts.money(amountMinor, account.currency);
  const what = `${maskedNumber(account.lastFour)} ${account.name}`;
  return [
    ...(loan
      ? [
          `${what}: ${money(loan.principalMinor)} at ${percent(loan.aprBasisPoints)} over ${loan.termMonths} months,`,
          `         ${money(loan.paymentMinor)} a month${loan.nextPaymentOn ? `, next on ${loan.nextPaymentOn}` : ""}, until ${loan.endsOn}`,
        ]
      : []),
    ...(deposit
      ? [
          `${what}: ${money(deposit.principalMinor)}${deposit.instalmentMinor === null ? "" : ` (${money(deposit.instalmentMinor)} a month)`} at ${percent(deposit.rateBasisPoints)},`,
          `         ${money(deposit.maturityMinor)} on ${deposit.maturesOn} after ${deposit.termMonths} months`,
        ]
      : []),
  ];
}

function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(2)} %`;
}

/** `123456`, 4 → `12.3456`. */
function units(scaled: number, digits: number): string {
  const text = String(scaled).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
