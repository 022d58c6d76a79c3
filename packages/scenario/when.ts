import {
  addDays,
  dateOf,
  type Instant,
  type IsoDate,
  isoDate,
  isoInstant,
  startOfDate,
} from "@sandbank/domain";

const FORM =
  /^(?:(?<date>\d{4}-\d{2}-\d{2})|(?<today>today)|(?<sign>[+-])(?<count>\d{1,4})(?<unit>[dwmy]))(?: (?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d))?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** One pattern for both forms, for editors: `when` decides what a date really is. */
export const WHEN_PATTERN = new RegExp(`${FORM.source.replace(/\?<\w+>/g, "?:")}|${INSTANT.source}`);

const NOON_MS = 12 * 3_600_000;
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

export interface When {
  readonly date: IsoDate;
  readonly at: Instant;
  /** True when only a day was given; `at` is then its noon, on the anchor's own day no later than the anchor. */
  readonly dayOnly: boolean;
}

/**
 * Reads a date as scenarios write it: `2026-03-01`, an instant, or relative to `anchor` (`-3d`, `+2w`, `-6m`, `-1y`,
 * `today`), with an optional time of day, `-3d 14:30`. Everything is UTC; months and years keep the day of the month
 * or take the last one there is.
 *
 * @returns null when `text` is none of these, or outside the years 1900–2199.
 */
export function readWhen(text: string, anchor: Instant): When | null {
  if (INSTANT.test(text)) {
    if (!isoInstant.safeParse(text).success) return null;
    return within({ date: dateOf(Date.parse(text)), at: Date.parse(text), dayOnly: false });
  }
  const groups = FORM.exec(text)?.groups;
  if (!groups) return null;
  const date = dayOf(groups, dateOf(anchor));
  if (date === null) return null;
  const { hour, minute } = groups;
  if (hour === undefined || minute === undefined)
    return within({ date, at: noonOf(date, anchor), dayOnly: true });
  const at = startOfDate(date) + (Number(hour) * 60 + Number(minute)) * 60_000;
  return within({ date, at, dayOnly: false });
}

/** When something of that day happened if nobody said: noon, but on the anchor's own day not after the anchor. */
export function noonOf(date: IsoDate, anchor: Instant): Instant {
  const noon = startOfDate(date) + NOON_MS;
  return date === dateOf(anchor) ? Math.min(noon, anchor) : noon;
}

/**
 * The same day of the month `months` later, or that month's last day where it is too short.
 *
 * @param day of the month wanted, that of `date` unless told; 31 is always the last.
 */
export function addMonths(date: IsoDate, months: number, day = Number(date.slice(8))): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  const length = Number(addDays(addDays(first, 31).slice(0, 8).concat("01"), -1).slice(8));
  return `${first.slice(0, 8)}${String(Math.min(day, length)).padStart(2, "0")}`;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, today: IsoDate): IsoDate | null {
  const { date, sign, count, unit } = groups;
  if (date !== undefined) return isoDate.safeParse(date).success ? date : null;
  if (count === undefined) return today;
  const amount = sign === "-" ? -Number(count) : Number(count);
  const year = Number(today.slice(0, 4)) + (unit === "y" ? amount : 0);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (unit === "d" || unit === "w") return addDays(today, unit === "w" ? amount * 7 : amount);
  return addMonths(today, unit === "y" ? amount * 12 : amount);
}

function within(when: When): When | null {
  const year = Number(when.date.slice(0, 4));
  return when.date.length === 10 && year >= FIRST_YEAR && year <= LAST_YEAR ? when : null;
}
