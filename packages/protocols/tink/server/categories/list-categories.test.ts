import { tinkCategoryCodes } from "@sandbank/domain";
import { expect, test } from "vitest";
import { listCategoriesResponse } from "../../wire/index.ts";
import { listCategories } from "./list-categories.ts";

test("every leaf of the tree is listed once, below a parent that is listed before it", () => {
  const listed = listCategoriesResponse.parse(listCategories("en_US"));
  const ids = new Map(listed.map((category, at) => [category.id, at]));
  expect(ids.size).toBe(listed.length);
  expect(listed.map(({ sortOrder }) => sortOrder)).toEqual(listed.map((_, at) => at));
  for (const code of tinkCategoryCodes) expect(listed.filter((each) => each.code === code)).toHaveLength(1);
  for (const [at, { code, parent, secondaryName, primaryName }] of listed.entries()) {
    const above = parent === null ? undefined : listed[ids.get(parent) ?? Number.NaN];
    if (parent === null) expect(["expenses", "income", "transfers"]).toContain(code);
    else expect(code.startsWith(above?.code ?? "?")).toBe(true);
    expect(ids.get(parent ?? "") ?? -1).toBeLessThan(at);
    expect(secondaryName !== null).toBe(code.includes("."));
    expect(primaryName !== null).toBe(code.includes(":"));
  }
});

test("restaurants are what Tink's documentation shows", () => {
  const named = (locale: string) =>
    listCategories(locale).find(({ code }) => code === "expenses:food.restaurants");
  expect(named("en_US")).toMatchObject({
    code: "expenses:food.restaurants",
    defaultChild: false,
    id: "7e88d58188ee49749adca59e152324b6",
    parent: "067fa4c769774ae980435c76be328c0b",
    primaryName: "Food & Drinks",
    secondaryName: "Restaurants",
    type: "EXPENSES",
    typeName: "Expenses",
  });
  expect(named("sv_SE")).toMatchObject({ primaryName: "Mat & dryck", secondaryName: "Restauranger" });
  expect(named("de-DE")).toMatchObject({ primaryName: "Essen & Trinken", typeName: "Ausgaben" });
  expect(named("fi_FI")).toEqual(named("en_US"));
});

test("every category has a name of its own in every language, and but for the rest of a parent none is a guess", () => {
  for (const locale of ["en", "sv", "de"]) {
    const leaves = listCategories(locale).filter(({ secondaryName }) => secondaryName !== null);
    const names = leaves.map(
      ({ type, primaryName, secondaryName }) => `${type} ${primaryName} ${secondaryName}`,
    );
    expect(new Set(names).size).toBe(names.length);
  }
});
