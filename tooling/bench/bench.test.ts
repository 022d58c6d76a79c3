import { expect, test } from "vitest";
import { inTurn, median, ratePerSecond } from "./measure.ts";
import { selfTimes } from "./profile.ts";
import { isMet, type Row } from "./row.ts";
import { tableOf } from "./table.ts";

const fast: Row = { what: "fast", measured: 1_234_567, unit: "/s", target: { atLeast: 500_000 }, how: "so" };
const slow: Row = { what: "slow thing", measured: 25.04, unit: "ms", target: { atMost: 25 }, how: "thus" };
const plain: Row = { what: "plain", measured: 0.5, unit: "×", target: null, how: "" };

test("the median is the middle one, whatever the order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(() => median([])).toThrow(RangeError);
});

test("candidates run in turn, and the warm-up does not count", async () => {
  const calls: string[] = [];
  const result = await inTurn(2, {
    a: () => calls.push("a"),
    b: async () => calls.push("b"),
  });
  expect(calls.join("")).toBe("ababab");
  expect(result).toEqual({ a: 3, b: 4 });
});

test("a rate counts what the batches say they made", () => {
  expect(ratePerSecond(1, () => 0)).toBe(0);
  expect(ratePerSecond(1, () => 1_000)).toBeGreaterThan(1_000);
});

test("a target is met from its own side, itself included", () => {
  expect([fast, slow, plain].map(isMet)).toEqual([true, false, null]);
  expect(isMet({ ...slow, measured: 25 })).toBe(true);
});

test("the table aligns numbers to the right and says met or missed", () => {
  expect(tableOf([fast, slow, plain]).split("\n")).toEqual([
    "               measured       target          how",
    "──────────  ───────────  ───────────  ──────  ────",
    "fast        1,234,567/s  ≥ 500,000/s  met     so",
    "slow thing      25.0 ms      ≤ 25 ms  missed  thus",
    "plain            0.500×",
  ]);
});

test("a profile adds up a function's own time over all the ways it was called, idling left out", () => {
  const frame = (functionName: string) => ({ functionName, url: "u", lineNumber: 4 });
  const nodes = [
    { id: 1, callFrame: frame("work") },
    { id: 2, callFrame: frame("(idle)") },
    { id: 3, callFrame: frame("work") },
    { id: 4, callFrame: frame("") },
  ];
  const profile = { nodes, samples: [1, 2, 3, 4], timeDeltas: [1_000, 9_000, 2_000, 1_000] };
  expect(selfTimes(profile, (url, line) => `${url}:${line}`)).toEqual([
    { name: "work", place: "u:4", ms: 3, share: 0.75 },
    { name: "(anonymous)", place: "u:4", ms: 1, share: 0.25 },
  ]);
});
