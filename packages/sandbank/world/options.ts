import {
  type CountryCode,
  DAY_MS,
  type Instant,
  isoDate,
  isoInstant,
  startOfDate,
  systemClock,
} from "@sandbank/domain";
import { type Persona, personas } from "@sandbank/world";
import { UsageError } from "../cli/usage-error.ts";
import { countries } from "../open-world.ts";

const NOON_MS = DAY_MS / 2;
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** `2026-03-01` (noon UTC) or an instant, from `first` on; now when it is not given. */
export function readInstant(text: string | undefined, first = FIRST_DAY): Instant {
  if (text === undefined) return systemClock.now();
  const at = isoDate.safeParse(text).success
    ? startOfDate(text) + NOON_MS
    : isoInstant.safeParse(text).success
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--at "${text}" is no date such as 2026-03-01 or 2026-03-01T14:30:00Z`);
  if (at < startOfDate(first) || at >= startOfDate(LAST_DAY)) {
    throw new UsageError(`--at "${text}" is not between ${first} and ${LAST_DAY}`);
  }
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

/** A persona by its id. */
export function readPersona(id: string): Persona {
  const found = personas.find((persona) => persona.id === id);
  if (found) return found;
  throw new UsageError(`--persona "${id}" is no kind of life; "sandbank world list" names all`);
}
