import { expect, test } from "vitest";
import { BILL_PARTS, billPartOf, PARTS, partOf } from "./part.ts";

test("the five first US institutions see five parts of a life, and those with checking accounts all the bills", () => {
  const withChecking = ["chase", "bank-of-america", "wells-fargo", "capital-one"];
  expect(new Set([...withChecking, "amex"].map(partOf)).size).toBe(5);
  expect(new Set(withChecking.map(billPartOf)).size).toBe(BILL_PARTS);
});

test("any id sees a part there is", () => {
  for (let i = 0; i < 200; i++) {
    expect(partOf(`bank-${i}`)).toBeLessThan(PARTS);
    expect(billPartOf(`bank-${i}`)).toBe(partOf(`bank-${i}`) % BILL_PARTS);
  }
});
