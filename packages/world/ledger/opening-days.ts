import { type Day, partsOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Haunt } from "../life/favourites.ts";

/** Whether somebody sells there on days on which shops stay shut. */
export function isOpenAnyway({ merchant }: Haunt, { openAnyway }: Country): boolean {
  return merchant.channel === "online" || openAnyway?.has(merchant.category) === true;
}

/** That day, or the next on which the merchant is open. */
export function openDayFrom(day: Day, haunt: Haunt, country: Country): Day {
  if (!country.shutDays || isOpenAnyway(haunt, country)) return day;
  let open = day;
  while (country.shutDays(partsOf(open).year).has(open)) open++;
  return open;
}
