import { expect, test } from "vitest";
import { firstDay, fromDate, lastDay, monthOf, toDate, weekdayOf } from "../../calendar.ts";
import { unitedKingdom } from "../../countries/gb/index.ts";
import { accountsOf, allTransactions, settingAt } from "../../fixture.ts";
import { fourWeeklyDays } from "./plan.ts";

const MONDAY = 1;
const FIRST = monthOf(fromDate("2023-01-01"));
const LAST = monthOf(fromDate("2028-12-01"));

function daysOf(turn: number): number[] {
  const days: number[] = [];
  for (let month = FIRST; month <= LAST; month++) {
    const found = fourWeeklyDays(turn, month, unitedKingdom);
    for (const day of found) expect(day >= firstDay(month) && day <= lastDay(month)).toBe(true);
    days.push(...found);
  }
  return days;
}

test("every fourth week is 28 days apart over all months, but for what is paid before a bank holiday", () => {
  for (let turn = 0; turn < 28; turn += 7) {
    const days = daysOf(turn);
    expect(days.length).toBeGreaterThan(76);
    const mondays = days.filter((day) => weekdayOf(day) === MONDAY);
    const [first = 0] = mondays;
    expect(new Set(mondays.map((day) => (day - first) % 28))).toEqual(new Set([0]));
    days.forEach((day, index) => {
      const due = (days[index + 1] ?? day + 28) - day;
      expect(due).toBeGreaterThanOrEqual(23);
      expect(due).toBeLessThanOrEqual(33);
      expect(unitedKingdom.isBusinessDay(day)).toBe(true);
    });
  }
});

test("what is due on a bank holiday at the start of a month is paid in the month before", () => {
  // 1 January 2024 was a Monday, 29 December the last business day before it.
  const turn = [0, 7, 14, 21].find((each) => daysOf(each).includes(fromDate("2023-12-29")));
  expect(turn).toBeDefined();
  expect(fourWeeklyDays(turn ?? 0, monthOf(fromDate("2024-01-01")), unitedKingdom).map(toDate)).toEqual([
    "2024-01-29",
  ]);
});

test("Child Benefit comes on a Monday every fourth week, on the business day before where that is closed", async () => {
  const { world } = await settingAt("2026-06-01T12:00:00Z");
  let parents = 0;
  for (let customer = 1; customer <= 60; customer++) {
    const rows = accountsOf(world, customer, "GB").flatMap((account) =>
      allTransactions(world, account, { from: Date.parse("2025-01-01") }),
    );
    const days = rows
      .filter(({ description }) => /CHILD BENEFIT|CHB/i.test(description))
      .map(({ authorizedAt }) => Math.floor(authorizedAt / 86_400_000))
      .reverse();
    if (days.length < 2) continue;
    parents++;
    days.slice(1).forEach((day, index) => {
      expect(Math.abs(day - (days[index] ?? 0) - 28)).toBeLessThanOrEqual(4);
    });
    expect(days.filter((day) => weekdayOf(day) !== MONDAY).length).toBeLessThanOrEqual(6);
  }
  expect(parents).toBeGreaterThan(2);
});
