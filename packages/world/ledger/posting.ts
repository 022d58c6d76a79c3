import type { Instant } from "@sandbank/domain";
import { type Day, nearestBusinessDay, startOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Particulars } from "../life/particulars.ts";
import type { Stream } from "../rng.ts";
import type { Entry } from "./entry.ts";

/** In the night to the first business day one to three days later. */
export function postingAfter(day: Day, stream: Stream, country: Country): Instant {
  const draw = stream.unit();
  const lag = draw < 0.55 ? 1 : draw < 0.88 ? 2 : 3;
  return instantOn(nearestBusinessDay(day + lag, 1, country.isBusinessDay), 4, 8, stream);
}

/** A second of the day between two UTC hours. */
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
  return {
    key,
    particulars,
    authorizedAt: instantOn(day, 8, 12, stream),
    postedAt,
    pendingUntil: postedAt,
    amountMinor: -amountMinor,
    heldMinor: -amountMinor,
    refundOf: null,
    refundedAt: Number.POSITIVE_INFINITY,
  };
}
