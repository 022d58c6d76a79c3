import { addDays, DAY_MS, dateOf, type Instant, isoDate, isoInstant, startOfDate } from "@sandbank/domain";
import { FdxError } from "./fdx-error.ts";

/** Half open: `from` is in it, `to` is not. */
export interface DateWindow {
  readonly from: Instant;
  readonly to: Instant;
}

type Query = (name: string) => string | undefined;

/**
 * The window a request names by `startTime`/`endTime` or `startDate`/`endDate`, to the day and both days
 * included. Both or neither; undefined for neither.
 * https://plaid.com/core-exchange/docs/reference/6.4/#start-date-query
 * @throws FdxError 702 for what is no date, 703 for one date alone, an inverted window, or one that begins
 *   before `earliest`.
 */
export function readDateWindow(query: Query, earliest: Instant): DateWindow | undefined {
  const start = readDate(query, "startTime", "startDate");
  const end = readDate(query, "endTime", "endDate");
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined || end === undefined) {
    throw new FdxError(
      "invalidDateRange",
      "Send both startTime and endTime, or neither for the default window.",
    );
  }
  if (start > end) {
    throw new FdxError("invalidDateRange", `The window ends (${end}) before it starts (${start}).`);
  }
  if (start < dateOf(earliest)) {
    const message = `Data goes back to ${dateOf(earliest)}; the window starts on ${start}.`;
    throw new FdxError("invalidDateRange", message);
  }
  return { from: startOfDate(start), to: startOfDate(end) + DAY_MS };
}

/** The window of a request that names none: seven days, today the last of them. */
export function lastSevenDays(now: Instant): DateWindow {
  const today = dateOf(now);
  return { from: startOfDate(addDays(today, -6)), to: startOfDate(today) + DAY_MS };
}

function readDate(query: Query, ...names: [string, string]): string | undefined {
  const name = names.find((candidate) => query(candidate) !== undefined);
  const value = name && query(name);
  if (value === undefined) return undefined;
  if (isoDate.safeParse(value).success) return value;
  if (isoInstant.safeParse(value).success) return dateOf(Date.parse(value));
  throw new FdxError("badDateFormat", `${name} is "${value}"; write a date as YYYY-MM-DD.`);
}
