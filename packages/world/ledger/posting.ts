import type { Instant } from "@sandbank/domain";
import { type Day, HOUR_MS, nearestBusinessDay, startOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Stream } from "../rng.ts";
import { Entry } from "./entry.ts";
import type { Particulars } from "./particulars.ts";

/**
 * In the small hours of the first business day one to three days later.
 * @param latest the last business day up to it, where that is earlier
 */
export function postingAfter(
  day: Day,
  stream: Stream,
  { isBusinessDay }: Country,
  latest: Day = Number.POSITIVE_INFINITY,
): Instant {
  const draw = stream.unit();
  const lag = draw < 0.55 ? 1 : draw < 0.88 ? 2 : 3;
  const next = nearestBusinessDay(day + lag, 1, isBusinessDay);
  return earlyOn(next > latest ? nearestBusinessDay(latest, -1, isBusinessDay) : next, stream);
}

/**
 * Hours of the UTC day in which banks book, before anybody is up in any country of the world: what comes in first,
 * so that a salary pays the rent of the same day.
 */
const CREDITING = [0.2, 0.6] as const;
const BOOKING = [0.65, 1.2] as const;

/** What is credited within so many milliseconds of a day's beginning is there before anything leaves. */
export const CREDITED_BY_MS = CREDITING[1] * HOUR_MS;

/** When banks book what comes in that day. */
export function creditedOn(day: Day, stream: Stream): Instant {
  return instantOn(day, CREDITING[0], CREDITING[1], stream);
}

/** When banks book what is due that day. */
export function earlyOn(day: Day, stream: Stream): Instant {
  return instantOn(day, BOOKING[0], BOOKING[1], stream);
}

/** Transfers somebody makes so that a day's payments find their money. */
export function beforeAllOn(day: Day): Instant {
  return startOf(day) + 60_000;
}

const LAST_HOUR = 23.9;

/** When people of a country are up, hours of the UTC day: beyond 24 is early on the next. */
export function upAndAbout({ wakingHours: [from, to], utcOffsetHours }: Country): [number, number] {
  return [from - utcOffsetHours, to - utcOffsetHours];
}

/** The part of it that is left of the UTC day: for what has to be of the same day as what a bank books. */
export function upBeforeMidnight(country: Country): [number, number] {
  const [from, to] = upAndAbout(country);
  return [from, Math.min(to, LAST_HOUR)];
}

/** A second of the day between two UTC hours; beyond 24 it is one of the next. */
export function instantOn(day: Day, fromHour: number, toHour: number, stream: Stream): Instant {
  const seconds = fromHour * 3600 + Math.floor(stream.unit() * (toHour - fromHour) * 3600);
  return startOf(day) + Math.floor(seconds) * 1000;
}

/** A card charged without its owner doing anything: pending from early in the day, posted as any purchase. */
export function chargeEntry(
  key: number,
  particulars: Particulars,
  day: Day,
  amountMinor: number,
  stream: Stream,
  country: Country,
): Entry {
  const postedAt = postingAfter(day, stream, country);
  const at = instantOn(day, 1.3, 4, stream);
  return new Entry(key, particulars, at, postedAt, postedAt, -amountMinor, -amountMinor);
}
