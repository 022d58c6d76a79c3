import type { Style } from "./style.ts";
import { displayWidth, fit, pad, printable } from "./width.ts";

export interface Column<Row> {
  readonly head: string;
  readonly align?: "left" | "right";
  /** Gives way when the table is too wide; several share what is left evenly. */
  readonly shrinks?: boolean;
  readonly cell: (row: Row) => string;
  /** Applied after the widths are known. */
  readonly look?: (row: Row, text: string) => string;
}

const GAP = "  ";
const LEAST = 8;

/** Rows under their heads, one line each, aligned; no wider than `width` where some column shrinks. */
export function tableOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const cells = rows.map((row) => columns.map(({ cell }) => printable(cell(row))));
  const natural = columns.map(({ head }, index) =>
    Math.max(displayWidth(head), ...cells.map((line) => displayWidth(line[index] ?? ""))),
  );
  const widths = shrink(natural, columns, width);
  const line = (texts: readonly string[], look: (text: string, index: number) => string) =>
    texts
      .map((text, index) => {
        const room = widths[index] ?? 0;
        const padded = pad(fit(text, room), room, columns[index]?.align === "right" ? "left" : "right");
        return look(index === texts.length - 1 ? padded.trimEnd() : padded, index);
      })
      .join(GAP);
  return [
    line(
      columns.map(({ head }) => head),
      (text) => style.dim(text),
    ),
    ...cells.map((texts, at) => {
      const row = rows[at];
      return line(texts, (text, index) =>
        row === undefined ? text : (columns[index]?.look?.(row, text) ?? text),
      );
    }),
  ].join("\n");
}

function shrink(natural: readonly number[], columns: readonly Column<never>[], width: number): number[] {
  const shrinking = columns.flatMap(({ shrinks }, index) => (shrinks ? [index] : []));
  const total = natural.reduce((sum, one) => sum + one, 0) + GAP.length * (natural.length - 1);
  const widths = [...natural];
  let over = total - width;
  while (over > 0) {
    const widest = shrinking.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      shrinking[0] ?? -1,
    );
    const before = widths[widest] ?? 0;
    if (before <= LEAST) break;
    widths[widest] = before - 1;
    over--;
  }
  return widths;
}
