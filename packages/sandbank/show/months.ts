import type { LifeReport } from "../life/life.ts";
import { groups, type MonthSums } from "../life/months.ts";
import { sparkline } from "../text/sparkline.ts";
import type { Column } from "../text/table.ts";
import type { Pen } from "./page.ts";

/** The everyday accounts month by month: how the balance went, in and out, what for. */
export function monthsSection({ months, balanceMinor, currency }: LifeReport, pen: Pen): string {
  const { amounts, style } = pen;
  const month: Column<MonthSums> = { head: "month", cell: (sums) => sums.month };
  const amount = (head: string, of: (sums: MonthSums) => number): Column<MonthSums> => ({
    head,
    align: "right",
    cell: (sums) => amounts.whole(of(sums), currency),
  });
  const low = Math.min(...balanceMinor);
  const high = Math.max(...balanceMinor);
  return [
    style.bold("Everyday money: checking, savings, cards and wallets together"),
    sparkline(balanceMinor),
    `${amounts.whole(low, currency)} … ${amounts.whole(high, currency)} ${currency}`,
    "",
    pen.table(`Month by month (${currency}, moves between these accounts left out)`, months, [
      month,
      amount("in", (sums) => sums.inMinor),
      amount("out", (sums) => sums.outMinor),
      {
        ...amount("net", (sums) => sums.netMinor),
        look: (sums, text) => (sums.netMinor < 0 ? style.bad(text) : style.good(text)),
      },
    ]),
    "",
    pen.table("Spent on", months, [
      month,
      ...groups.map((group) => amount(group, (sums) => sums.spentMinor[group])),
    ]),
  ].join("\n");
}
