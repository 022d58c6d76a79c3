import { isMet, type Row } from "./row.ts";

const HEAD = ["", "measured", "target", "", "how"];

/** The rows as an aligned table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    quantity(row.measured, row.unit),
    targetOf(row),
    verdictOf(row),
    row.how,
  ]);
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [HEAD, widths.map((width) => "─".repeat(width)), ...lines]
    .map((line) =>
      line
        .map((cell, column) => pad(cell, column, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, column: number, width: number): string {
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
}

function targetOf({ target, unit }: Row): string {
  if (!target) return "";
  return "atMost" in target ? `≤ ${quantity(target.atMost, unit)}` : `≥ ${quantity(target.atLeast, unit)}`;
}

function verdictOf(row: Row): string {
  const met = isMet(row);
  return met === null ? "" : met ? "met" : "missed";
}

const UNIT = { "/s": "/s", ms: " ms", µs: " µs", MB: " MB", "×": "×", "%": " %", n: "" } as const;

/** Three digits are as many as a measurement is worth. */
function quantity(value: number, unit: Row["unit"]): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const [whole = "", fraction] = value.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${fraction ? `.${fraction}` : ""}${UNIT[unit]}`;
}
