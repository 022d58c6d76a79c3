import { expect, test } from "vitest";
import {
  addDays,
  categoryOfMerchantCode,
  dateOf,
  fixedClock,
  isoDate,
  laterDate,
  startOfDate,
  systemClock,
  toIso,
} from "./index.ts";

test("a fixed clock stands still until it is moved, forwards or back", () => {
  const clock = fixedClock("2026-02-28T12:00:00Z");
  expect(clock.now()).toBe(Date.UTC(2026, 1, 28, 12));
  clock.advance(60_000);
  clock.advance(-30_000);
  expect(clock.now()).toBe(Date.UTC(2026, 1, 28, 12, 0, 30));
  clock.set("2030-01-01T00:00:00+01:00");
  expect(clock.now()).toBe(Date.UTC(2029, 11, 31, 23));
  expect(() => clock.set("yesterday")).toThrow('"yesterday" is not an ISO 8601 date');
});

test("the system clock tells the machine's time", () => {
  const before = Date.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
});

test("days are counted over month ends and leap days", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(dateOf(startOfDate("2026-12-31"))).toBe("2026-12-31");
  expect(laterDate("2026-02-01", "2025-12-31")).toBe("2026-02-01");
});

test("an instant is spelled as the platform spells it, in any century", () => {
  const instants = [0, -1, 1, 951_782_399_999, 4_102_444_800_000.7, -62_135_596_800_001, 253_402_300_800_000];
  for (const instant of [...instants, ...instants.map((at) => at + 45_296_789)]) {
    expect(toIso(instant)).toBe(new Date(Math.floor(instant)).toISOString());
    expect(dateOf(instant)).toBe(new Date(Math.floor(instant)).toISOString().slice(0, -14));
  }
  for (let day = 0; day < 10_000; day++) {
    const [at, before] = [day * 86_400_000 + 1, (day - 3) * 86_400_000];
    expect([toIso(at), toIso(before)]).toEqual([new Date(at).toISOString(), new Date(before).toISOString()]);
  }
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY, 9e15])
    expect(() => toIso(none)).toThrow(RangeError);
});

test("a date that does not exist is refused", () => {
  expect(isoDate.safeParse("2026-02-30").success).toBe(false);
  expect(isoDate.safeParse("2028-02-29").success).toBe(true);
});

test.each([
  ["5411", "groceries"],
  ["5814", "dining"],
  ["3058", "travel"],
  ["5942", "shopping"],
  ["5943", "professional"],
  ["7372", "software"],
  ["6011", "cash"],
  ["7997", "fitness"],
  ["0000", "other"],
  ["54", "other"],
])("merchant category code %s is %s", (code, category) => {
  expect(categoryOfMerchantCode(code)).toBe(category);
});
