import type { Instant } from "@sandbank/domain";

/** The instant so many calendar days, months or years later, in UTC; a day the month has not is its last. */
export function addCalendar(
  from: Instant,
  { unit, value }: { readonly unit: "DAY" | "MONTH" | "YEAR"; readonly value: number },
): Instant {
  const date = new Date(from);
  if (unit === "DAY") return date.setUTCDate(date.getUTCDate() + value);
  const months = unit === "MONTH" ? value : value * 12;
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
