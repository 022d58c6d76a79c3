import { type Day, partsOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Haunt } from "../life/favourites.ts";

/** Whether somebody sells there on days on which shops stay shut. */
export function isOpenAnyway({ merchant }: Haunt, { openAnyway }: Country): boolean {
  return merchant.channel === "online" || openAnyway?.has(merchant.category) === true;
}

/** That day, or the next on which the merchant is open. */
export function openDayFrom(day: Day, haunt: Haunt, country: Country): Day {
  let open = day;
  while (!isOpenOn(open, haunt, country)) open++;
  return open;
}

function isOpenOn(day: Day, haunt: Haunt, country: Country): boolean {
  if (haunt.opening?.hoursOn(day) === null) return false;
  return isOpenAnyway(haunt, country) || !country.shutDays?.(partsOf(day).year).has(day);
}
