import type { Position } from "./page-token.ts";
import { isBefore, type Row } from "./row.ts";
import type { RowSource } from "./row-source.ts";

/** The first rows of several sources together, after a position where one is given. */
export async function mergeRows(
  sources: readonly RowSource[],
  limit: number,
  after: Position | null,
): Promise<Row[]> {
  const lanes = await Promise.all(sources.map((source) => openLane(source)));
  const rows: Row[] = [];
  while (rows.length < limit) {
    const lane = firstOf(lanes);
    const row = lane?.rows[lane.next];
    if (!lane || !row) break;
    if (!after || isBefore(after, row)) rows.push(row);
    lane.next++;
    if (lane.next === lane.rows.length) await refill(lane);
  }
  return rows;
}

interface Lane {
  readonly source: RowSource;
  rows: readonly Row[];
  next: number;
}

async function openLane(source: RowSource): Promise<Lane> {
  const lane = { source, rows: [], next: 0 };
  await refill(lane);
  return lane;
}

async function refill(lane: Lane): Promise<void> {
  lane.rows = (await lane.source.more()) ?? [];
  lane.next = 0;
}

/** The lane whose next row comes first; undefined where none has one. */
function firstOf(lanes: readonly Lane[]): Lane | undefined {
  let first: Lane | undefined;
  let firstRow: Row | undefined;
  for (const lane of lanes) {
    const row = lane.rows[lane.next];
    if (row && (!firstRow || isBefore(row, firstRow))) [first, firstRow] = [lane, row];
  }
  return first;
}
