import type { Terminal } from "../cli/terminal.ts";
import type { LifeReport } from "../life/life.ts";
import { type AmountWriter, amountsIn } from "../text/amount.ts";
import { type Column, tableOf } from "../text/table.ts";
import { accountsSection } from "./accounts.ts";
import { longTermSection } from "./long-term.ts";
import { monthsSection } from "./months.ts";
import { largestSection, recentSection } from "./movements.ts";
import { personSection } from "./person.ts";
import { mandatesSection, recurringSection, upcomingSection } from "./scheduled.ts";

/** What every section is written with. */
export interface Pen extends Pick<Terminal, "width" | "style"> {
  readonly amounts: AmountWriter;
  /** A titled table; a line saying so where there is nothing. */
  table<Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string;
}

const SECTIONS: readonly ((life: LifeReport, pen: Pen) => string | null)[] = [
  personSection,
  accountsSection,
  longTermSection,
  monthsSection,
  recurringSection,
  mandatesSection,
  upcomingSection,
  largestSection,
  recentSection,
];

/** A person's life as text for a terminal. */
export function pageOf(life: LifeReport, { width, style }: Pick<Terminal, "width" | "style">): string {
  const pen: Pen = {
    width,
    style,
    amounts: amountsIn(life.customer.country),
    table: (title, rows, columns) =>
      `${style.bold(title)}\n${rows.length === 0 ? style.dim("none") : tableOf(rows, columns, { width, style })}`,
  };
  return SECTIONS.flatMap((section) => section(life, pen) ?? []).join("\n\n");
}
