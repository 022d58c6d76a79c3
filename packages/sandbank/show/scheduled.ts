import type { LifeReport } from "../life/life.ts";
import type { Pen } from "./page.ts";

const MOST = 20;

/** Same merchant, same interval: subscriptions, pay, bills. Found in the rows, as a detector would. */
export function recurringSection({ recurring }: LifeReport, pen: Pen): string {
  return pen.table("Recurring", recurring.slice(0, 2 * MOST), [
    { head: "who", shrinks: true, cell: ({ name }) => name },
    { head: "every", cell: ({ every }) => every },
    {
      head: "amount",
      align: "right",
      cell: ({ amountMinor, currency }) => pen.amounts.exact(amountMinor, currency),
    },
    { head: "", cell: ({ currency }) => currency },
    { head: "times", align: "right", cell: ({ count }) => String(count) },
    { head: "last", cell: ({ lastOn }) => lastOn },
    { head: "in", cell: ({ lastFour }) => lastFour },
  ]);
}

export function mandatesSection({ accounts }: LifeReport, pen: Pen): string {
  const mandates = accounts.flatMap(({ account, mandates }) =>
    mandates.map((mandate) => ({ account, mandate })),
  );
  return pen.table("Mandates and standing orders", mandates, [
    { head: "payee", shrinks: true, cell: ({ mandate }) => mandate.payee },
    { head: "kind", cell: ({ mandate }) => mandate.kind.replaceAll("_", " ") },
    {
      head: "amount",
      align: "right",
      cell: ({ account, mandate }) =>
        `${mandate.amountRule === "max" ? "≤ " : ""}${pen.amounts.exact(mandate.amountMinor, account.currency)}`,
    },
    { head: "when", cell: ({ mandate }) => mandate.frequency.replaceAll("_", " ") },
    { head: "state", cell: ({ mandate }) => mandate.status },
    { head: "next", cell: ({ mandate }) => mandate.nextDebitOn ?? "–" },
    { head: "in", cell: ({ account }) => account.lastFour },
  ]);
}

export function upcomingSection({ upcoming }: LifeReport, pen: Pen): string {
  return pen.table("Coming up", upcoming.slice(0, MOST), [
    { head: "on", cell: ({ on }) => on },
    { head: "what", shrinks: true, cell: ({ what }) => what },
    { head: "how", cell: ({ channel }) => channel.replaceAll("_", " ") },
    {
      head: "amount",
      align: "right",
      cell: ({ amountMinor, account }) => pen.amounts.exact(amountMinor, account.currency),
      look: ({ amountMinor }, text) => (amountMinor > 0 ? pen.style.good(text) : text),
    },
    { head: "in", cell: ({ account }) => account.lastFour },
  ]);
}
