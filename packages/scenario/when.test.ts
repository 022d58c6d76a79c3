import { addDays, DAY_MS, dateOf, startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchor, at } from "./test/reading.ts";
import { addMonths, readWhen, WHEN_PATTERN } from "./when.ts";

test.each([
  ["2026-03-01", "2026-03-01T12:00:00Z"],
  ["2026-03-01 09:05", "2026-03-01T09:05:00Z"],
  ["2026-03-01T23:30:00-02:00", "2026-03-02T01:30:00Z"],
  ["today", "2026-03-15T12:00:00Z"],
  ["today 18:00", "2026-03-15T18:00:00Z"],
  ["-3d", "2026-03-12T12:00:00Z"],
  ["-3d 14:30", "2026-03-12T14:30:00Z"],
  ["+5d", "2026-03-20T12:00:00Z"],
  ["-2w", "2026-03-01T12:00:00Z"],
  ["-6m", "2025-09-15T12:00:00Z"],
  ["+1y", "2027-03-15T12:00:00Z"],
])("%s is %s", (text, instant) => {
  expect(readWhen(text, anchor)?.at).toBe(at(instant));
  expect(WHEN_PATTERN.test(text)).toBe(true);
});

test.each([
  ["-1m", "2026-03-31", "2026-02-28"],
  ["-1m", "2028-03-31", "2028-02-29"],
  ["+1m", "2026-01-30", "2026-02-28"],
  ["-1y", "2028-02-29", "2027-02-28"],
  ["+1m", "2026-12-31", "2027-01-31"],
])("%s from %s is the last day there is, %s", (text, today, day) => {
  expect(readWhen(text, startOfDate(today))?.date).toBe(day);
});

test.each([
  "",
  "yesterday",
  "3d",
  "-3",
  "-3h",
  "- 3d",
  "2026-3-1",
  "-3d 25:00",
  "-3d14:30",
  "2026-03-01T10:00",
  "-3d\n",
])("%j is no date", (text) => {
  expect(readWhen(text, anchor)).toBeNull();
  expect(WHEN_PATTERN.test(text)).toBe(false);
});

test.each(["2026-02-30", "2026-13-01", "2026-02-30T10:00:00Z", "1899-12-31", "+9999y", "-9999m"])(
  "%s looks like a date and is none",
  (text) => expect(readWhen(text, anchor)).toBeNull(),
);

test("today has always happened already, whatever the hour", () => {
  const early = at("2026-03-15T06:00:00Z");
  expect(readWhen("today", early)?.at).toBe(early);
});

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1960-01-01", days));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: DAY_MS - 1 }))
  .map(([date, ms]) => startOfDate(date) + ms);

test("so many days or weeks from now are exactly that many, and keep the time given", () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: -900, max: 900 }),
      fc.constantFrom("d", "w"),
      (now, count, unit) => {
        const when = readWhen(`${count < 0 ? "" : "+"}${count}${unit} 14:30`, now);
        const days = unit === "w" ? count * 7 : count;
        expect(when?.at).toBe(startOfDate(dateOf(now)) + days * DAY_MS + 14.5 * 3_600_000);
      },
    ),
  );
});

test("months later is that month, and the same day of it or its last", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const later = addMonths(date, months);
      const index = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
      expect(index(later) - index(date)).toBe(months);
      const isLastDay = addDays(later, 1).slice(8) === "01";
      expect(later.slice(8) === date.slice(8) || (isLastDay && later.slice(8) < date.slice(8))).toBe(true);
    }),
  );
});

test("an earlier count is never a later instant", () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom("d", "w", "m", "y"),
      (now, count, unit) => {
        const [near, far] = [
          readWhen(`-${count % 60}${unit}`, now),
          readWhen(`-${(count % 60) + 1}${unit}`, now),
        ];
        if (near && far) expect(far.at).toBeLessThan(near.at);
      },
    ),
  );
});
