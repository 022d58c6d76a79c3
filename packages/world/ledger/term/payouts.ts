import { type Day, dayInMonth, type Month, nearestBusinessDay } from "../../calendar.ts";
import type { Country, Security } from "../../countries/country.ts";
import { childSeed, numberOf, rootSeed } from "../../rng.ts";
import { priceOn, type Quoted } from "./prices.ts";

type Paying = Quoted & { readonly kind: Security["kind"] | "crypto"; readonly yieldBasisPoints: number };

const ORIGIN = rootSeed(0);
/** Of the year (0–11): companies pay after the meetings of spring. */
const FIRST_MONTH = 3;
const USUAL_TIMES = 2;
/** Who holds it so many days before the payment gets it. */
export const DAYS_FROM_RECORD = 3;

/** A dividend or the interest of a bond: when, and what for one share or bond, minor units (not whole). */
export interface Payout {
  readonly day: Day;
  readonly perUnitMinor: number;
}

/** What a security pays in a month, the same for everybody who holds it; null where it pays nothing. */
export function payoutIn(security: Paying, month: Month, country: Country): Payout | null {
  const { symbol, kind, yieldBasisPoints, priceMinor } = security;
  const times = country.economy.payoutsAYear ?? USUAL_TIMES;
  const drawn = numberOf(childSeed(ORIGIN, "payout", symbol));
  const every = 12 / times;
  if (yieldBasisPoints === 0 || (month - FIRST_MONTH - (drawn % 3)) % every !== 0) return null;
  const day = nearestBusinessDay(dayInMonth(month, 3 + (drawn % 23)), 1, country.isBusinessDay);
  // A bond pays on what it is issued at, a share what its company makes of the year.
  const basis = kind === "bond" ? nominalOf(priceMinor) : priceOn(security, dayInMonth(month, 1) - 180);
  const perUnit = (basis * yieldBasisPoints) / 10_000 / times;
  return { day, perUnitMinor: kind === "bond" ? perUnit : Math.max(0.1, Math.round(perUnit * 10) / 10) };
}

/** `9_945` → `10_000`: bonds are quoted near what they are paid back at. */
function nominalOf(priceMinor: number): number {
  return 10 ** Math.round(Math.log10(priceMinor));
}
