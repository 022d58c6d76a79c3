import type { Day, Month } from "../calendar.ts";
import type { Haunt } from "../life/favourites.ts";
import { PACE_COUNT } from "../life/habits.ts";
import type { Holding } from "../portfolio.ts";

/** Of the month in hand, by pace: the day it was last bought. */
const LAST_DAYS = new Int32Array(PACE_COUNT);
const LONG_AGO = -1_000_000;

/** Begins a month of one account. */
export function startPacing(): void {
  LAST_DAYS.fill(LONG_AGO);
}

/** Notes what is bought that day. */
export function notePace({ pace }: Haunt, day: Day): void {
  if (pace) LAST_DAYS[pace.slot] = day;
}

/** Whether it is long enough ago, and the month one for it. */
export function isTimeFor(haunt: Haunt, day: Day, month: Month): boolean {
  const { pace } = haunt;
  if (pace === null) return true;
  return day - (LAST_DAYS[pace.slot] ?? LONG_AGO) >= pace.restDays && haunt.isItsTurn(month);
}

/** Of the main account 0, of others 1 or 3, by their place in the portfolio. */
export function fuelTurnOf({ role, index }: Pick<Holding, "role" | "index">): number {
  return role === "main" ? 0 : index % 2 === 0 ? 1 : 3;
}

/**
 * That day, or the next on which a car is filled up from an account: from the main one every other day, from others
 * every fourth, so that two accounts of a person do not fill up one car twice a day.
 */
export function fillingDay({ merchant }: Haunt, day: Day, fuelTurn: number): Day {
  if (merchant.category !== "fuel") return day;
  if (fuelTurn === 0) return day + (day % 2);
  return day + ((fuelTurn - (day % 4) + 4) % 4);
}
