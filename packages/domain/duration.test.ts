import { expect, test } from "vitest";
import { addDuration, isDuration } from "./duration.ts";

const after = (from: string, duration: string) =>
  new Date(addDuration(Date.parse(from), duration)).toISOString();

test("days, hours and seconds have a fixed length, months and years that of the calendar", () => {
  expect(after("2026-03-10T15:00:00Z", "P1DT2H30M")).toBe("2026-03-11T17:30:00.000Z");
  expect(after("2026-03-10T15:00:00Z", "P2W")).toBe("2026-03-24T15:00:00.000Z");
  expect(after("2026-03-10T15:00:00Z", "PT0.25S")).toBe("2026-03-10T15:00:00.250Z");
  expect(after("2026-01-31T12:00:00Z", "P1M")).toBe("2026-02-28T12:00:00.000Z");
  expect(after("2024-02-29T12:00:00Z", "P1Y")).toBe("2025-02-28T12:00:00.000Z");
  expect(after("2026-11-30T00:00:00Z", "P3M1D")).toBe("2027-03-01T00:00:00.000Z");
});

test("what is no duration is refused", () => {
  for (const text of ["", "P", "PT", "P1DT", "1D", "-P1D", "P1H", "PT1D", "P1.5D", "p1d"]) {
    expect(isDuration(text)).toBe(false);
    expect(() => addDuration(0, text)).toThrow(RangeError);
  }
  expect(() => addDuration(0, "P999999Y")).toThrow("beyond");
});
