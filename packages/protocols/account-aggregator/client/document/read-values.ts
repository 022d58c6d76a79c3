import { type CurrencyCode, fromDecimal, type Instant, type IsoDate, isoDate } from "@sandbank/domain";

/** Indian banks mean their own time where they give no offset. */
const INDIA = "+05:30";

/**
 * A date or instant as feeds spell it: `2025-01-09`, `2025-01-09T18:22:10+05:30`, without offset, with a blank for the
 * `T`, `06-08-1999`, `06/08/1999`. Null for anything else.
 */
export function readInstant(text: string | null): Instant | null {
  const match =
    /^(\d{4}-\d{2}-\d{2}|\d{2}[-/]\d{2}[-/]\d{4})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text ?? "",
    );
  if (!match) return null;
  const [, day = "", time = "00:00:00", offset = INDIA] = match;
  const date = isoDay(day);
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const instant = Date.parse(`${date}T${time}${zone}`);
  return Number.isNaN(instant) ? null : instant;
}

/** The day of a date or an instant as feeds spell it, as the bank wrote it. */
export function readDate(text: string | null): IsoDate | null {
  const match = /^(\d{4}-\d{2}-\d{2}|\d{2}[-/]\d{2}[-/]\d{4})/.exec(text ?? "");
  return isoDate.safeParse(match?.[1] ? isoDay(match[1]) : null).data ?? null;
}

function isoDay(day: string): string {
  return /^\d{4}/.test(day) ? day : day.split(/[-/]/).reverse().join("-");
}

/**
 * Minor units of an amount as feeds spell it: `1,23,456.50`, ` 249 `, `INR 12.5`, `₹12.50`, `.5`. Null where it says nothing.
 * @throws RangeError for one that is finer than the currency
 */
export function readAmount(text: string | null, currency: CurrencyCode): number | null {
  const bare = text?.replace(/[\s,₹]|INR|Rs\.?/gi, "") ?? "";
  if (bare === "" || !/\d/.test(bare)) return null;
  const [, sign = "", number = ""] = /^([+-]?)(.*)$/.exec(bare) ?? [];
  const whole = number.startsWith(".") ? `0${number}` : number.replace(/\.$/, "");
  return fromDecimal(`${sign === "-" ? "-" : ""}${whole}`, currency);
}
