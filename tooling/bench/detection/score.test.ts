import type { PlannedFlow } from "@sandbank/world";
import { expect, test } from "vitest";
import type { Case } from "./people.ts";
import { judge, noScore, precision, recall } from "./score.ts";

const flow = (key: string, more: Partial<PlannedFlow> = {}): PlannedFlow => ({
  key,
  kind: "subscription",
  rhythm: "monthly",
  ...more,
});

function caseOf(flows: Readonly<Record<string, PlannedFlow>>): Case {
  return {
    country: "US",
    persona: "p",
    movements: [],
    flowOf: new Map(Object.entries(flows)),
    toldOf: new Map(),
  };
}

const netflix = { a: flow("netflix"), b: flow("netflix"), c: flow("netflix"), d: flow("netflix") };

test("a claim is right when it shares more than half and has the rhythm", () => {
  const claim = { frequency: "monthly", movementIds: ["a", "b", "c"], kind: "subscription" } as const;
  expect(judge(caseOf(netflix), [claim])).toEqual({ found: 1, missed: 0, wrong: 0, ofItsKind: 1 });
  expect(judge(caseOf(netflix), [{ ...claim, movementIds: ["a", "b"] }])).toMatchObject({
    found: 0,
    wrong: 1,
  });
  expect(judge(caseOf(netflix), [{ ...claim, movementIds: ["a", "b", "c", "x", "y"] }])).toMatchObject({
    found: 0,
    wrong: 1,
  });
  expect(judge(caseOf(netflix), [{ ...claim, frequency: "weekly" }])).toMatchObject({
    found: 0,
    missed: 1,
    wrong: 1,
  });
});

test("a plan split in two is found once at most, and the other half is wrong", () => {
  const halves = [
    { frequency: "monthly", movementIds: ["a", "b", "c"] },
    { frequency: "monthly", movementIds: ["d"] },
  ] as const;
  expect(judge(caseOf(netflix), halves)).toMatchObject({ found: 1, missed: 0, wrong: 1 });
});

test("what nobody could know, what has no rhythm, and one's own money count neither way", () => {
  const claim = { frequency: "monthly", movementIds: ["a", "b", "c"] } as const;
  const none = { found: 0, missed: 0, wrong: 0 };
  expect(
    judge(caseOf({ a: flow("new"), b: flow("new") }), [{ ...claim, movementIds: ["a", "b"] }]),
  ).toMatchObject(none);
  for (const more of [{ kind: "own" }, { rhythm: null }] as const) {
    const flows = { a: flow("f", more), b: flow("f", more), c: flow("f", more) };
    expect(judge(caseOf(flows), [claim])).toMatchObject(none);
    expect(judge(caseOf(flows), [])).toMatchObject(none);
  }
});

test("a claim about nothing planned is wrong", () => {
  expect(judge(caseOf({}), [{ frequency: "monthly", movementIds: ["x", "y", "z"] }])).toMatchObject({
    wrong: 1,
  });
});

test("precision and recall of nothing are whole", () => {
  expect([precision(noScore()), recall(noScore())]).toEqual([1, 1]);
  const score = { found: 3, missed: 1, wrong: 2, ofItsKind: 3 };
  expect([precision(score), recall(score)]).toEqual([0.6, 0.75]);
});
