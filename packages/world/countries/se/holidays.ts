import { type Day, dayFrom, weekdayOf } from "../../calendar.ts";
import { businessDays, easterSunday, WEEKDAY } from "../holiday-rules.ts";
import { type Opening, officeHours, openings } from "../opening-hours.ts";

/**
 * Days on which neither banks nor the Bankgiro post: the public holidays of lag (1989:253) om allmänna helgdagar
 * (https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-1989253-om-allmanna-helgdagar_sfs-1989-253/)
 * and the eves that lag (1930:173) om beräkning av lagstadgad tid puts on a par with a Sunday: Midsummer, Christmas
 * and New Year. Until 2004 Whit Monday was one of them, since 2005 (SFS 2004:1320) the national day is.
 */
export function bankHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  const midsummerDay = onOrAfter(dayFrom(year, 6, 20), WEEKDAY.saturday);
  return [
    dayFrom(year, 1, 1),
    dayFrom(year, 1, 6),
    easter - 2, // Good Friday
    easter,
    easter + 1,
    dayFrom(year, 5, 1),
    easter + 39, // Ascension
    easter + 49, // Whit Sunday
    year < 2005 ? easter + 50 : dayFrom(year, 6, 6),
    midsummerDay - 1,
    midsummerDay,
    onOrAfter(dayFrom(year, 10, 31), WEEKDAY.saturday), // All Saints
    dayFrom(year, 12, 24),
    dayFrom(year, 12, 25),
    dayFrom(year, 12, 26),
    dayFrom(year, 12, 31),
  ];
}

function onOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

export const isBusinessDay = businessDays(bankHolidays);

/**
 * The state's wine shop: weekdays until the evening, Saturdays until three, never on Sundays, red days and eves, the
 * Saturday before Easter among them. Alkohollag (2010:1622), chapter 5, and the shop's own calendar.
 */
const wineShop = openings(
  ["alcohol"],
  { weekday: [10, 19], saturday: [10, 15] },
  { isBusinessDay, holidays: (year) => [...bankHolidays(year), easterSunday(year) - 1] },
);

export const hours: readonly Opening[] = [
  wineShop,
  ...officeHours({ isBusinessDay, holidays: bankHolidays }),
];
