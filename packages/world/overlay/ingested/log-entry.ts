import type { Instant } from "@sandbank/domain";
import type { KeptRows } from "./rows.ts";
import type { KeptValue } from "./shelf.ts";

/** What one call did to a user's transactions, as it is kept. Transactions are numbered in the order they came. */
export interface LogEntry {
  /** 1 for the first of a user. */
  readonly version: number;
  readonly at: Instant;
  /** New transactions, and account and count of each run of them. */
  readonly rows: KeptRows;
  readonly runs: readonly number[];
  /** What stands in the place of earlier ones, and of which. */
  readonly updates: KeptRows;
  readonly updated: readonly number[];
  /** Pending ones that are booked as they stand. */
  readonly booked: readonly number[];
  /** Gone; their ids are never taken again. */
  readonly deleted: readonly number[];
  /** Gone; their ids may come again. */
  readonly freed: readonly number[];
  /** The account that is gone with all it had; -1 for none. */
  readonly account: number;
}

export function keptEntry({
  rows,
  runs,
  updates,
  updated,
  booked,
  deleted,
  freed,
  ...rest
}: LogEntry): KeptValue {
  return {
    ...rest,
    rows: { ...rows },
    runs: [...runs],
    updates: { ...updates },
    updated: [...updated],
    booked: [...booked],
    deleted: [...deleted],
    freed: [...freed],
  };
}

const DAMAGED = "What was kept of ingested transactions is damaged";

/** @throws RangeError for what is no entry of this version */
export function readEntry(value: unknown, version: number): LogEntry {
  const entry = value as LogEntry;
  const numbers = [entry.runs, entry.updated, entry.booked, entry.deleted, entry.freed];
  const isWhole =
    entry.version === version &&
    [entry.at, entry.account].every(Number.isFinite) &&
    numbers.every((list) => Array.isArray(list) && list.every(Number.isSafeInteger)) &&
    [entry.rows, entry.updates].every(isKeptRows) &&
    entry.updates.count === entry.updated.length;
  if (!isWhole) throw new RangeError(DAMAGED);
  return entry;
}

function isKeptRows(rows: Partial<KeptRows> | undefined): boolean {
  return (
    Number.isSafeInteger(rows?.count) && typeof rows?.numbers === "string" && typeof rows.text === "string"
  );
}
