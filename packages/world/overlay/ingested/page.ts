import type { Instant } from "@sandbank/domain";
import type { IngestedTransactionQuery } from "../../model/index.ts";
import type { UserIds } from "./user-ids.ts";
import type { UserRows } from "./user-rows.ts";

const DEFAULT_LIMIT = 100;
const MOST = 500;
const PAGE = "page";

export interface RowPage {
  readonly rows: readonly number[];
  readonly nextPageKey: string | null;
  readonly total: () => number;
}

/**
 * The rows of one page, newest first: those of these accounts, by place, that are there at an instant.
 * @throws RangeError for a limit outside 1–500 and for a page key that is not one of this user
 */
export function pageOf(
  rows: UserRows,
  ids: UserIds,
  now: Instant,
  places: ReadonlySet<number>,
  query: IngestedTransactionQuery,
): RowPage {
  const { limit = DEFAULT_LIMIT, after, statuses = ["booked", "pending"] } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new RangeError(`limit is ${limit}; a page has 1 to ${MOST} transactions`);
  }
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
  const key = after === undefined ? null : ids.open(PAGE, after, "a page key");
  const [booked, pending] = [statuses.includes("booked"), statuses.includes("pending")];
  const isShown = (row: number) =>
    places.has(rows.account[row] ?? -1) &&
    (rows.pending[row] === 1 ? pending : booked) &&
    rows.isThere(row, now);
  const order = rows.order();
  const start = countBefore(rows, order, from, -1);
  const end = countBefore(rows, order, to, -1);
  const found: number[] = [];
  let at = (key ? Math.min(end, countBefore(rows, order, key.instant, key.count)) : end) - 1;
  for (; at >= start && found.length <= limit; at--) {
    const row = order[at] ?? 0;
    if (isShown(row)) found.push(row);
  }
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    rows: found.slice(0, limit),
    nextPageKey: last === undefined ? null : ids.seal(PAGE, rows.at[last] ?? 0, last),
    total: () =>
      order.subarray(start, Math.max(start, end)).reduce((sum, row) => sum + (isShown(row) ? 1 : 0), 0),
  };
}

/** How many rows in the order are before this instant and row. */
function countBefore(rows: UserRows, order: Int32Array, at: Instant, row: number): number {
  let low = 0;
  for (let high = order.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (rows.isBefore(order[middle] ?? 0, at, row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
