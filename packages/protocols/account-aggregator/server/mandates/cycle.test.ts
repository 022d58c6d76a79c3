import { addDays, type IsoDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HIGHEST_RECURRENCE_VALUE, mandateFrequency, recurrenceRule } from "../../wire/mandates/index.ts";
import { cycleAfter, cycleOf } from "./cycle.ts";
import type { MandateTerms } from "./model.ts";

const terms = (more: Partial<MandateTerms>): MandateTerms => ({
  amountMinor: 100,
  amountRule: "max",
  frequency: "monthly",
  recurrenceRule: "on",
  recurrenceValue: 31,
  startsOn: "2026-01-10",
  endsOn: "2027-01-09",
  ...more,
});

test("the day of a debit is where the frequency puts it, the last of the month where that has no such day", () => {
  const due = (more: Partial<MandateTerms>, day: IsoDate) => cycleOf(terms(more), day)?.dueOn;
  expect(due({}, "2026-02-03")).toBe("2026-02-28");
  expect(due({}, "2026-03-03")).toBe("2026-03-31");
  expect(due({ frequency: "weekly", recurrenceValue: 1 }, "2026-01-14")).toBe("2026-01-12");
  expect(due({ frequency: "weekly", recurrenceValue: 7 }, "2026-01-14")).toBe("2026-01-18");
  expect(due({ frequency: "fortnightly", recurrenceValue: 16 }, "2026-02-03")).toBe("2026-02-15");
  expect(due({ frequency: "fortnightly", recurrenceValue: 16 }, "2026-02-20")).toBe("2026-02-28");
  expect(due({ frequency: "quarterly", recurrenceValue: 5 }, "2026-06-30")).toBe("2026-04-05");
  expect(due({ frequency: "bi monthly", recurrenceValue: 5 }, "2026-04-30")).toBe("2026-03-05");
  expect(due({ frequency: "yearly", recurrenceValue: 31 }, "2026-12-24")).toBe("2026-01-31");
  expect(due({ frequency: "one time", recurrenceValue: 0 }, "2026-12-24")).toBe("2026-01-10");
  expect(cycleOf(terms({}), "2026-01-09")).toBeNull();
  expect(cycleOf(terms({}), "2027-01-10")).toBeNull();
});

test("on is that day and three more for what failed, before is up to it, after is from it on", () => {
  const of = (rule: MandateTerms["recurrenceRule"]) => {
    const cycle = cycleOf(terms({ recurrenceValue: 15, recurrenceRule: rule }), "2026-03-01");
    return [cycle?.firstOn, cycle?.lastOn, cycle?.retryUntil];
  };
  expect(of("on")).toEqual(["2026-03-15", "2026-03-15", "2026-03-18"]);
  expect(of("before")).toEqual(["2026-03-01", "2026-03-15", "2026-03-15"]);
  expect(of("after")).toEqual(["2026-03-15", "2026-03-31", "2026-03-31"]);
});

const anyTerms = fc
  .record({
    frequency: fc.constantFrom(...mandateFrequency.options),
    recurrenceRule: fc.constantFrom(...recurrenceRule.options),
    value: fc.nat(),
    start: fc.integer({ min: 0, max: 800 }),
    days: fc.integer({ min: 0, max: 800 }),
  })
  .map(({ frequency, value, start, days, ...rule }) => {
    const highest = HIGHEST_RECURRENCE_VALUE[frequency];
    const startsOn = addDays("2024-01-01", start);
    const recurrenceValue = highest === 0 ? 0 : 1 + (value % highest);
    return terms({ ...rule, frequency, recurrenceValue, startsOn, endsOn: addDays(startsOn, days) });
  });

test("cycles follow on each other without a gap, and every day of the mandate is in one", () => {
  const run = fc.property(anyTerms, (any) => {
    let day = any.startsOn;
    for (let cycle = cycleOf(any, day); cycle; cycle = cycleAfter(any, cycle)) {
      expect(day >= cycle.from && day <= cycle.to).toBe(true);
      const last = [cycle.to, any.endsOn].sort()[0] ?? day;
      expect(cycleOf(any, last)).toEqual(cycle);
      expect(cycle.dueOn >= cycle.from && cycle.dueOn <= cycle.to).toBe(true);
      expect(cycle.retryUntil <= any.endsOn).toBe(true);
      day = addDays(cycle.to, 1);
    }
    expect(day > any.endsOn).toBe(true);
  });
  fc.assert(run, { numRuns: 200 });
});
