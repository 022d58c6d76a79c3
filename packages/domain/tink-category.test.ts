import { expect, test } from "vitest";
import { detailedCategoryOfTink } from "./detail-of-tink.ts";
import { categoryOfDetail, detailedCategories } from "./detailed-category.ts";
import { tinkCategoryOf } from "./tink-category.ts";
import { tinkCategoryCodes } from "./tink-taxonomy.ts";

const DIRECTIONS = ["debit", "credit"] as const;

test("the tree has 46 kinds of expense, 7 of income and 3 of transfer", () => {
  const count = (kind: string) => tinkCategoryCodes.filter((code) => code.startsWith(`${kind}:`)).length;
  expect([count("expenses"), count("income"), count("transfers")]).toEqual([46, 7, 3]);
  expect(new Set(tinkCategoryCodes).size).toBe(tinkCategoryCodes.length);
  for (const code of tinkCategoryCodes) expect(code).toMatch(/^(expenses|income|transfers):[a-z]+\.[a-z-]+$/);
});

test("every category of ours is a leaf of the tree: no expense comes in, no income goes out", () => {
  for (const detail of detailedCategories) {
    for (const direction of DIRECTIONS)
      expect(tinkCategoryCodes).toContain(tinkCategoryOf(detail, direction));
    expect(tinkCategoryOf(detail, "credit")).not.toMatch(/^expenses:/);
    expect(tinkCategoryOf(detail, "debit")).not.toMatch(/^income:/);
  }
});

test("every leaf is a category of ours, and only the unnamed ones are other", () => {
  const unnamed = ["expenses:misc.uncategorized", "expenses:misc.other", "income:uncategorized.other"];
  for (const code of tinkCategoryCodes) {
    expect(detailedCategories).toContain(detailedCategoryOfTink(code));
    expect([code, detailedCategoryOfTink(code) === "other"]).toEqual([code, unnamed.includes(code)]);
  }
});

test.each([
  ["salary", "credit", "income:salary.other"],
  ["groceries", "debit", "expenses:food.groceries"],
  ["groceries", "credit", "income:refund.other"],
  ["savings_transfer", "credit", "transfers:savings.other"],
  ["credit_card_payment", "debit", "transfers:exclude.other"],
  ["home_insurance", "debit", "expenses:home.incurences-fees"],
  ["other", "debit", "expenses:misc.uncategorized"],
  ["other", "credit", "income:uncategorized.other"],
] as const)("%s as a %s is %s", (detail, direction, code) => {
  expect(tinkCategoryOf(detail, direction)).toBe(code);
});

test("a parent of the tree is read as its catch-all, an unknown code as other", () => {
  expect(detailedCategoryOfTink("income:salary")).toBe("salary");
  expect(detailedCategoryOfTink("transfers:savings")).toBe("savings_transfer");
  expect(detailedCategoryOfTink("expenses:shopping")).toBe("other_shopping");
  for (const code of ["", "expenses", "toString", "expenses:pluto.tolls"]) {
    expect(detailedCategoryOfTink(code)).toBe("other");
  }
});

/** Leaves finer than our categories, or that several of them share with a commoner one. */
const CHANGED = [
  "expenses:food.other",
  "expenses:home.services",
  "expenses:house.other",
  "expenses:misc.other",
  "income:refund.other",
];

test("a leaf goes through our category and back unchanged, but for the catch-alls", () => {
  const changed = tinkCategoryCodes.filter((code) => {
    const detail = detailedCategoryOfTink(code);
    return !DIRECTIONS.some((direction) => tinkCategoryOf(detail, direction) === code);
  });
  expect(changed.sort()).toEqual(CHANGED);
});

test("three in four of our categories come back in the same group", () => {
  const same = detailedCategories.filter((detail) => {
    const direction = categoryOfDetail[detail] === "income" ? "credit" : "debit";
    return (
      categoryOfDetail[detailedCategoryOfTink(tinkCategoryOf(detail, direction))] === categoryOfDetail[detail]
    );
  });
  expect(same.length / detailedCategories.length).toBeGreaterThan(0.75);
});
