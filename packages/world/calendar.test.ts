import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayFrom,
  dayInMonth,
  firstDay,
  fromDate,
  lastDay,
  monthOf,
  nearestBusinessDay,
  partsOf,
  toDate,
  weekdayOf,
  yearOf,
} from "./calendar.ts";

const anyDay = fc.integer({ min: -200_000, max: 200_000 });

test("days have the date and weekday the machine's calendar gives them", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(day * 86_400_000);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(partsOf(day)).toEqual(parts);
      expect(dayFrom(parts.year, parts.month, parts.day)).toBe(day);
      expect(weekdayOf(day)).toBe(date.getUTCDay());
    }),
  );
});

test("months begin on the first, end on the last, and contain what is between", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = monthOf(day);
      expect(firstDay(month) <= day && day <= lastDay(month)).toBe(true);
      expect(partsOf(firstDay(month)).day).toBe(1);
      expect(firstDay(month + 1)).toBe(lastDay(month) + 1);
      expect(yearOf(month)).toBe(partsOf(day).year);
    }),
  );
});

test("a day of the month is not beyond its last", () => {
  const february = monthOf(fromDate("2026-02-10"));
  expect(toDate(dayInMonth(february, 31))).toBe("2026-02-28");
  expect(toDate(dayInMonth(february, 3))).toBe("2026-02-03");
});

test("the nearest business day is the day itself when it is one", () => {
  const isEven = (day: number) => day % 2 === 0;
  expect(nearestBusinessDay(4, 1, isEven)).toBe(4);
  expect(nearestBusinessDay(5, 1, isEven)).toBe(6);
  expect(nearestBusinessDay(5, -1, isEven)).toBe(4);
});
