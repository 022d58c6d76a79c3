import {
  type CountryCode,
  DAY_MS,
  type Instant,
  isoDate,
  isoInstant,
  startOfDate,
  systemClock,
} from "@sandbank/domain";
import { countries } from "../open-world.ts";
import { UsageError } from "../usage-error.ts";

const NOON_MS = DAY_MS / 2;
const FIRST_INSTANT = Date.UTC(2000, 0, 1);
const LAST_INSTANT = Date.UTC(2099, 11, 31);

/** `2026-03-01` (noon UTC) or an instant; now when it is not given. */
export function readInstant(text: string | undefined): Instant {
  if (text === undefined) return systemClock.now();
  const at = isoDate.safeParse(text).success
    ? startOfDate(text) + NOON_MS
    : isoInstant.safeParse(text).success
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--at "${text}" is no date such as 2026-03-01 or 2026-03-01T14:30:00Z`);
  if (at < FIRST_INSTANT || at > LAST_INSTANT)
    throw new UsageError(`--at "${text}" is not between 2000 and 2099`);
  return at;
}

/** Case aside; US when it is not given. */
export function readCountry(text = "US"): CountryCode {
  const code = text.toUpperCase();
  if (countries.includes(code)) return code;
  throw new UsageError(`--country "${text}": there are people in ${countries.join(", ")}`);
}

/** A whole number within bounds. */
export function readWhole(
  option: string,
  text: string | undefined,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  if (text === undefined) return otherwise;
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${option} "${text}" is no whole number from ${least} to ${most}`);
}
