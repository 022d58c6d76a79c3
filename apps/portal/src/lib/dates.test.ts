import { expect, test } from "vitest";
import {
  daysUntil,
  formatBookingTime,
  formatDate,
  formatDaysAway,
  formatInstant,
  formatLongDate,
  formatRelative,
} from "./dates.ts";

const now = Date.parse("2026-03-15T12:00:00Z");
const locale = "en-GB";
const ago = (ms: number) => formatRelative(new Date(now - ms).toISOString(), now, locale);

test("a date leaves out this year and names another", () => {
  expect(formatDate("2026-03-12", now, locale)).toBe("12 Mar");
  expect(formatDate("2025-12-31", now, locale)).toBe("31 Dec 2025");
});

test("a transaction late in the day keeps the date the bank and the filters know it by", () => {
  expect(formatDate("2026-03-12T23:59:59.000Z", now, locale)).toBe("12 Mar");
  expect(formatDate("2026-03-12T00:00:00.000Z", now, locale)).toBe("12 Mar");
  expect(formatLongDate("2026-03-12T23:30:00.000Z", locale)).toContain("12 March 2026");
});

test("an instant is told in the time zone asked for", () => {
  expect(formatInstant("2026-03-12T23:30:00.000Z", locale, "Asia/Kolkata")).toBe("13 Mar 2026, 05:00");
});

test("a booking is told in UTC, so that its day is the one in the list", () => {
  expect(formatBookingTime("2026-03-12T23:30:00.000Z", locale)).toMatch(/12 Mar 2026.*23:30.*UTC/);
});

test("times near now are told by their distance", () => {
  expect(ago(20_000)).toBe("just now");
  expect(ago(-20_000)).toBe("in less than a minute");
  expect(ago(5 * 60_000)).toBe("5 minutes ago");
  expect(ago(119 * 60_000)).toBe("1 hour ago");
  expect(ago(26 * 3_600_000)).toBe("yesterday");
  expect(ago(-3 * 3_600_000)).toBe("in 3 hours");
});

test("times more than a month away are told by their date", () => {
  expect(ago(60 * 86_400_000)).toBe("14 Jan 2026");
});

test("days to a due date are counted by calendar day", () => {
  expect(daysUntil("2026-03-15", now)).toBe(0);
  expect(daysUntil("2026-03-27", now)).toBe(12);
  expect(daysUntil("2026-03-12", now)).toBe(-3);
  expect(formatDaysAway("2026-03-15", now, locale)).toBe("today");
  expect(formatDaysAway("2026-03-27", now, locale)).toBe("in 12 days");
  expect(formatDaysAway("2026-03-12", now, locale)).toBe("3 days ago");
});
