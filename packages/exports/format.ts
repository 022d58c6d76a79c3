import { z } from "zod";
import { csvHeader, csvLine } from "./csv.ts";
import type { Column } from "./transaction-columns.ts";

/** How a file is written. Another one is a line here and in `WRITERS`, or elsewhere where it is not line by line. */
export const exportFormat = z.enum(["csv", "json", "ndjson"]);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Content type of each format; all are UTF-8. */
export const EXPORT_TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  ndjson: "application/x-ndjson",
} as const satisfies Record<ExportFormat, string>;

/** What stands before, between and after the rows of a file. */
interface Writer {
  readonly head: <Row>(columns: readonly Column<Row>[]) => string;
  readonly row: <Row>(columns: readonly Column<Row>[], row: Row, isFirst: boolean) => string;
  readonly tail: string;
}

const WRITERS: Record<ExportFormat, Writer> = {
  csv: { head: csvHeader, row: csvLine, tail: "" },
  json: {
    head: () => "[",
    row: (columns, row, isFirst) => `${isFirst ? "\n" : ",\n"}${jsonOf(columns, row)}`,
    tail: "\n]\n",
  },
  ndjson: { head: () => "", row: (columns, row) => `${jsonOf(columns, row)}\n`, tail: "" },
};

function jsonOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ name, value }) => [name, value(row)])));
}

/** A piece of a file, and how many rows have been written with it. */
export interface Piece {
  readonly text: string;
  readonly rows: number;
}

/** Pages of rows as pieces of a file, one for each page; the next page is read when the next piece is asked for. */
export async function* writePages<Row>(
  format: ExportFormat,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Piece, void> {
  const { head, row, tail } = WRITERS[format];
  let rows = 0;
  let text = head(columns);
  for await (const page of pages) {
    for (const each of page) text += row(columns, each, rows++ === 0);
    yield { text, rows };
    text = "";
  }
  if (text + tail !== "") yield { text: text + tail, rows };
}
