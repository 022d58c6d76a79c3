import { type Day, dayFrom } from "../../calendar.ts";
import { businessDays, easterSunday } from "../holiday-rules.ts";

/**
 * Days on which German banks post: SEPA payments are booked on TARGET days, also on public holidays of a Land and
 * on Ascension Day, Whit Monday and 3 October. European Central Bank, "Long-term calendar for TARGET closing days",
 * 14 December 2000: https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html
 */
export const isBusinessDay = businessDays(closingDays);

function closingDays(year: number): Day[] {
  const easter = easterSunday(year);
  const days = [
    dayFrom(year, 1, 1),
    easter - 2, // Good Friday
    easter + 1, // Easter Monday
    dayFrom(year, 5, 1),
    dayFrom(year, 12, 25),
    dayFrom(year, 12, 26),
  ];
  // The day before euro notes came: https://github.com/lballabio/QuantLib/blob/master/ql/time/calendars/target.cpp
  if (year === 2001) days.push(dayFrom(2001, 12, 31));
  return days;
}
