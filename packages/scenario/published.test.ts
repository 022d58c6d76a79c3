import { readFileSync } from "node:fs";
import { institutions } from "@sandbank/institutions";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { defineScenario, formatProblem, parseScenario, type ScenarioInput } from "./index.ts";
import { scenarioJsonSchema } from "./json-schema.ts";
import { anchor } from "./test/reading.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the published JSON Schema is current", () => {
  const published: unknown = JSON.parse(read("scenario.schema.json"));
  expect(published, "run: pnpm --filter @sandbank/scenario generate").toEqual(scenarioJsonSchema());
});

test("the published JSON Schema accepts what the loader accepts, and refuses a misspelt field", () => {
  const schema = z.fromJSONSchema(JSON.parse(read("scenario.schema.json")));
  const account = { key: "a", bank: "alpha", product: "everyday", openedOn: "-1y", openingBalance: 12.5 };
  const scenario = { $schema: "scenario.schema.json", people: [{ username: "ada", accounts: [account] }] };
  expect(schema.safeParse(scenario).success).toBe(true);
  expect(schema.safeParse({ people: [{ username: "ada", acounts: [account] }] }).success).toBe(false);
  expect(
    schema.safeParse({ people: [{ username: "ada", accounts: [{ ...account, openedOn: "soon" }] }] }).success,
  ).toBe(false);
});

describe("the documented example", () => {
  const [example = ""] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(read("../../docs/scenarios.md")) ?? [];

  test("is read without a problem", () => {
    const result = parseScenario(example, { file: "scenarios.yaml", anchor, banks: institutions });
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([]);
    expect(result.ok && result.scenario.people.map(({ accounts }) => accounts.length)).toEqual([2, 1]);
  });
});

describe("types", () => {
  test("refuse what the loader would refuse", () => {
    const account = { key: "a", bank: "alpha", product: "everyday", openedOn: "-1y" };
    expectTypeOf({ people: [{ username: "ada", accounts: [account] }] }).toExtend<ScenarioInput>();
    expectTypeOf({ people: [{ accounts: [account] }] }).not.toExtend<ScenarioInput>();
    expectTypeOf({ people: [{ username: 7 }] }).not.toExtend<ScenarioInput>();
    expectTypeOf({
      people: [{ username: "ada", accounts: [{ key: "a", bank: "alpha" }] }],
    }).not.toExtend<ScenarioInput>();
    // @ts-expect-error a field nobody knows
    defineScenario({ people: [{ username: "ada", acounts: [] }] });
  });

  test("know the words there are", () => {
    type Account = NonNullable<ScenarioInput["people"][number]["accounts"]>[number];
    type Transaction = NonNullable<Account["transactions"]>[number];
    type Recurring = NonNullable<Account["recurring"]>[number];
    expectTypeOf<"groceries">().toExtend<Transaction["category"]>();
    expectTypeOf<"fun">().not.toExtend<Transaction["category"]>();
    expectTypeOf<Recurring["every"]>().toEqualTypeOf<"week" | "2 weeks" | "month" | "quarter" | "year">();
    expectTypeOf<Transaction["amount"]>().toEqualTypeOf<string | number>();
  });
});
