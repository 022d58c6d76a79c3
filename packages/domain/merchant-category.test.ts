import { expect, test } from "vitest";
import { categoryOfDetail, detailedCategories } from "./detailed-category.ts";
import { categoryOfMerchantCode, detailOfMerchantCode } from "./merchant-category.ts";
import { typicalMerchantCode } from "./typical-merchant-code.ts";

test("every code from 0000 to 9999 has a detailed category and the group that goes with it", () => {
  for (let number = 0; number <= 9999; number++) {
    const code = String(number).padStart(4, "0");
    const detail = detailOfMerchantCode(code);
    expect(detailedCategories).toContain(detail);
    expect(categoryOfMerchantCode(code)).toBe(categoryOfDetail[detail]);
  }
});

test.each([
  ["0742", "veterinary"],
  ["3058", "flights"],
  ["3389", "rental_cars"],
  ["3504", "lodging"],
  ["4112", "trains_and_ferries"],
  ["4784", "tolls"],
  ["5542", "fuel"],
  ["5813", "bars"],
  ["5921", "alcohol"],
  ["5977", "cosmetics"],
  ["7538", "car_maintenance"],
  ["7995", "gambling"],
  ["8398", "donations"],
  ["9311", "tax_payment"],
])("merchant category code %s is %s", (code, detail) => {
  expect(detailOfMerchantCode(code)).toBe(detail);
});

test.each(["", "54", "54110", "abcd", "5411 ", "-411"])("%j is no merchant category code", (code) => {
  expect(detailOfMerchantCode(code)).toBe("other");
});

/** Codes shared by several of our categories lead back to the commonest; this one even to another group. */
const BACK_IN_ANOTHER_GROUP = ["news"];

test("the typical code of a category leads back to its group", () => {
  for (const detail of detailedCategories) {
    const code = typicalMerchantCode[detail];
    if (code === null) continue;
    expect(code).toMatch(/^\d{4}$/);
    if (BACK_IN_ANOTHER_GROUP.includes(detail)) continue;
    expect([detail, categoryOfMerchantCode(code)]).toEqual([detail, categoryOfDetail[detail]]);
  }
});

test("most typical codes lead back to the very category", () => {
  const withCode = detailedCategories.filter((detail) => typicalMerchantCode[detail] !== null);
  const back = withCode.filter(
    (detail) => detailOfMerchantCode(typicalMerchantCode[detail] ?? "") === detail,
  );
  expect(back.length / withCode.length).toBeGreaterThan(0.8);
});

test("what the bank does itself has no merchant", () => {
  const groups = ["income", "interest", "fees", "card_payment"];
  for (const detail of detailedCategories) {
    if (groups.includes(categoryOfDetail[detail])) expect(typicalMerchantCode[detail]).toBeNull();
  }
});
