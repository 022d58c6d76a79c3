import { expect, test } from "vitest";
import { fromDate, monthOf, startOf } from "../../calendar.ts";
import { rootSeed } from "../../rng.ts";
import { entryKey, immediateEntry, SOURCE } from "../entry.ts";
import { particulars } from "../particulars.ts";
import { MonthlyPlan, type Plan } from "./plan.ts";

const OPENED = fromDate("2012-01-09");
const FIRST = monthOf(OPENED) + 1;

function countingPlan() {
  const made: number[] = [];
  const cash = particulars(rootSeed(1), { phrase: "CASH", detail: "cash_withdrawal", channel: "atm" });
  const plan: Plan = ({ month, from }, entries) => {
    made.push(month);
    for (const index of [0, 1]) {
      entries.push(immediateEntry(entryKey(month, SOURCE.cash, index), cash, startOf(from), -100));
    }
  };
  return { made, plan: new MonthlyPlan(OPENED, [plan]) };
}

test("months that were asked for are not made again while the years they are part of are kept", () => {
  const { made, plan } = countingPlan();
  const years = 20;
  const before = plan.between(FIRST, FIRST + years * 12 - 1);
  const again = plan.between(FIRST, FIRST + years * 12 - 1);
  expect(made).toHaveLength(years * 12);
  expect(again.every((entry, index) => entry === before[index])).toBe(true);
});

test("a plan says how many entries it keeps, which are never more than its years may need", () => {
  const { plan } = countingPlan();
  plan.in(FIRST);
  expect(plan.size).toBe(2);
  for (let month = FIRST; month < FIRST + 40 * 12; month++) plan.in(month);
  expect(plan.size).toBe(2 * (20 * 12 + 2));
});
