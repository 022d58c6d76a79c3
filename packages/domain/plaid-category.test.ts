import { expect, test } from "vitest";
import { detailedCategoryOfPlaid } from "./detail-of-plaid.ts";
import { categoryOfDetail, detailedCategories } from "./detailed-category.ts";
import { plaidCategoryOf } from "./plaid-category.ts";
import { plaidDetailedCodes, plaidTaxonomy } from "./plaid-taxonomy.ts";

const VERSIONS = ["v1", "v2"] as const;
const DIRECTIONS = ["debit", "credit"] as const;

test("the taxonomies have as many codes as Plaid's list", () => {
  const sizes = VERSIONS.map((version) => [
    Object.keys(plaidTaxonomy[version]).length,
    new Set(plaidDetailedCodes(version)).size,
  ]);
  expect(sizes).toEqual([
    [16, 104],
    [18, 127],
  ]);
});

test("every category of ours is a code of the list in both versions and directions", () => {
  for (const version of VERSIONS) {
    const codes = plaidDetailedCodes(version);
    const primaries = Object.keys(plaidTaxonomy[version]);
    for (const detail of detailedCategories) {
      for (const direction of DIRECTIONS) {
        const { primary, detailed } = plaidCategoryOf(detail, direction, version);
        expect(codes).toContain(detailed);
        expect(primaries).toContain(primary);
        expect(detailed.startsWith(`${primary}_`)).toBe(true);
      }
    }
  }
});

test("every code of the list is a category of ours, with the catch-alls alone being other", () => {
  for (const code of VERSIONS.flatMap((version) => plaidDetailedCodes(version))) {
    expect(detailedCategories).toContain(detailedCategoryOfPlaid(code));
    expect([code, detailedCategoryOfPlaid(code) === "other"]).toEqual([code, code === "OTHER_OTHER"]);
  }
  for (const code of ["", "toString", "FOOD_AND_DRINK", "INCOME_LOTTERY"]) {
    expect(detailedCategoryOfPlaid(code)).toBe("other");
  }
});

test.each([
  ["salary", "credit", "v1", "INCOME_WAGES"],
  ["salary", "credit", "v2", "INCOME_SALARY"],
  ["account_transfer", "debit", "v1", "TRANSFER_OUT_ACCOUNT_TRANSFER"],
  ["account_transfer", "credit", "v1", "TRANSFER_IN_ACCOUNT_TRANSFER"],
  ["person_transfer", "debit", "v2", "TRANSFER_OUT_TRANSFER_OUT_FROM_APPS"],
  ["crypto_transfer", "debit", "v2", "TRANSFER_OUT_CRYPTO"],
  ["crypto_transfer", "credit", "v2", "TRANSFER_IN_INVESTMENT_AND_RETIREMENT_FUNDS"],
  ["mortgage_disbursement", "credit", "v1", "TRANSFER_IN_CASH_ADVANCES_AND_LOANS"],
  ["mortgage_disbursement", "credit", "v2", "LOAN_DISBURSEMENTS_MORTGAGE"],
  ["late_fee", "debit", "v2", "BANK_FEES_LATE_FEES"],
  ["clothing", "credit", "v2", "GENERAL_MERCHANDISE_CLOTHING_AND_ACCESSORIES"],
  ["other", "debit", "v2", "OTHER_OTHER"],
] as const)("%s as a %s in %s is %s", (detail, direction, version, detailed) => {
  expect(plaidCategoryOf(detail, direction, version).detailed).toBe(detailed);
});

test("transfers never claim to go the other way", () => {
  for (const version of VERSIONS) {
    for (const detail of detailedCategories) {
      if (categoryOfDetail[detail] !== "transfer") continue;
      expect(plaidCategoryOf(detail, "debit", version).primary).not.toBe("TRANSFER_IN");
      expect(plaidCategoryOf(detail, "credit", version).primary).not.toBe("TRANSFER_OUT");
    }
  }
});

/** A code of Plaid's that version 2 has is what one of our categories becomes, but for these. */
const NEVER_SENT = [
  "INCOME_LONG_TERM_DISABILITY",
  "INCOME_MILITARY",
  "LOAN_DISBURSEMENTS_EWA",
  "LOAN_PAYMENTS_CASH_ADVANCES",
  "LOAN_DISBURSEMENTS_OTHER_DISBURSEMENT",
  "LOAN_PAYMENTS_EWA",
  "BANK_FEES_CASH_ADVANCE",
  "FOOD_AND_DRINK_OTHER_FOOD_AND_DRINK",
  "HOME_IMPROVEMENT_OTHER_HOME_IMPROVEMENT",
  "MEDICAL_NURSING_CARE",
  "GOVERNMENT_AND_NON_PROFIT_OTHER_GOVERNMENT_AND_NON_PROFIT",
];

test("a code of version 2 goes through our category and back unchanged, but for those without one of ours", () => {
  const changed = plaidDetailedCodes("v2").filter((code) => {
    const detail = detailedCategoryOfPlaid(code);
    return !DIRECTIONS.some((direction) => plaidCategoryOf(detail, direction, "v2").detailed === code);
  });
  expect(changed.sort()).toEqual(NEVER_SENT.toSorted());
});

test("most categories of ours come back from version 2 in the same group", () => {
  const same = detailedCategories.filter((detail) => {
    const { detailed } = plaidCategoryOf(detail, "debit", "v2");
    return categoryOfDetail[detailedCategoryOfPlaid(detailed)] === categoryOfDetail[detail];
  });
  expect(same.length / detailedCategories.length).toBeGreaterThan(0.85);
});
