import { dateOf, toIso } from "@sandbank/domain";
import type { LifeReport } from "../life/life.ts";
import type { Movement } from "../life/movements.ts";
import type { Column } from "../text/table.ts";
import type { Pen } from "./page.ts";

const WIDE = 100;

export function largestSection({ largest, months }: LifeReport, pen: Pen): string {
  return pen.table(`Largest movements of ${months.length} months`, largest, columnsOf(pen));
}

/** The newest rows of all accounts together, texts as the banks print them. */
export function recentSection({ recent }: LifeReport, pen: Pen): string {
  const hint = pen.style.dim("… pending  ↩ refunded, refund, reversal or chargeback  ⇄ between own accounts");
  return `${pen.table(`Last ${recent.length} transactions`, recent, columnsOf(pen))}\n${hint}`;
}

/** Where there is little room, the bank's text is worth more than the hour and the finer category. */
function columnsOf({ amounts, style, width }: Pen): Column<Movement>[] {
  const isWide = width >= WIDE;
  const hour: Column<Movement> = {
    head: "at",
    cell: ({ transaction }) => toIso(transaction.authorizedAt).slice(11, 16),
  };
  return [
    { head: "on", cell: ({ at }) => dateOf(at) },
    ...(isWide ? [hour] : []),
    { head: "in", cell: ({ account }) => account.lastFour },
    {
      head: "amount",
      align: "right",
      cell: ({ account, amountMinor }) => amounts.exact(amountMinor, account.currency),
      look: ({ amountMinor, isOwn }, text) =>
        isOwn ? style.dim(text) : amountMinor > 0 ? style.good(text) : text,
    },
    { head: "", cell: signOf },
    { head: "text", shrinks: true, cell: ({ transaction }) => transaction.description },
    {
      head: "for",
      cell: ({ transaction }) =>
        (isWide ? transaction.detailedCategory : transaction.category).replaceAll("_", " "),
      look: (_, text) => style.dim(text),
    },
  ];
}

function signOf({ transaction, isOwn }: Movement): string {
  if (transaction.status === "pending") return "…";
  if (transaction.status === "refunded" || transaction.refersTo) return "↩";
  return isOwn ? "⇄" : " ";
}
