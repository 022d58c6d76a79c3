import { type Day, dayFrom } from "../../calendar.ts";

/** Mean length of a lunation, days: Meeus, Astronomical Algorithms, chapter 49. */
const LUNATION = 29.530588861;
const LUNAR_YEAR = 12 * LUNATION;

/**
 * Festivals of the Hindu calendar: on which day of a mean lunation (day 0 is 1 January 1970) and the first day of
 * the year they can fall on. Fitted to the dates of 2001–2035, of which it misses none by more than two days;
 * Buddha Purnima, which follows a leap month in some years, may be a month off.
 */
const LUNISOLAR: readonly (readonly [phase: number, firstDayOfYear: number])[] = [
  [5.0, 41], // Maha Shivaratri
  [22.15, 58], // Holi
  [19.8, 87], // Mahavir Jayanti
  [21.95, 119], // Buddha Purnima
  [29.1, 221], // Janmashtami
  [16.3, 270], // Dussehra
  [6.1, 290], // Diwali
  [21.0, 305], // Guru Nanak Jayanti
];

/** Days of the Islamic year, which is twelve lunations whatever the sun does; fitted to the same years. */
const LUNAR: readonly number[] = [
  334.1, // Id-ul-Fitr
  47.7, // Id-ul-Zuha
  77.2, // Muharram
  138.4, // Id-e-Milad
];

/** The movable holidays of a year by the mean moon: for years that no gazette or almanac covers. */
export function approximateFestivals(year: number): Day[] {
  const newYear = dayFrom(year, 1, 1);
  const end = dayFrom(year + 1, 1, 1);
  const days = LUNISOLAR.map(([phase, firstDayOfYear]) => nextOf(newYear + firstDayOfYear, phase, LUNATION));
  for (const phase of LUNAR) {
    for (let day = nextOf(newYear, phase, LUNAR_YEAR); day < end; day = nextOf(day + 1, phase, LUNAR_YEAR)) {
      days.push(day);
    }
  }
  return days;
}

/** The first day at or after `from` on which a period's phase comes round. */
function nextOf(from: Day, phase: number, period: number): Day {
  return Math.floor(phase + period * Math.ceil((from - phase) / period));
}
