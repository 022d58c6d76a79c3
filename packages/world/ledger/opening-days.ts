import { type Day, partsOf } from "../calendar.ts";
import type { Country } from "../countries/country.ts";
import type { Haunt } from "../life/favourites.ts";

/** Whether somebody sells there on days on which shops stay shut. */
export function isOpenAnyway({ merchant }: Haunt, { openAnyway }: Country): boolean {
  return merchant.channel === "online" || openAnyway?.has(merchant.category) === true;
}

const CHRISTMAS_EVE = 24;
const NEW_YEARS_EVE = 31;
/** Later than anybody is up. */
export const OPEN_LATE = 48;

/** Hour of the country's own day at which a merchant closes on a day of December; {@link OPEN_LATE} on most. */
export function closingHour(haunt: Haunt, dayOfDecember: number, country: Country): number {
  const { closesOnEves } = country;
  const isEve = dayOfDecember === CHRISTMAS_EVE || dayOfDecember === NEW_YEARS_EVE;
  if (!isEve || !closesOnEves || isOpenAnyway(haunt, country)) return OPEN_LATE;
  return dayOfDecember === CHRISTMAS_EVE ? closesOnEves[0] : closesOnEves[1];
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
