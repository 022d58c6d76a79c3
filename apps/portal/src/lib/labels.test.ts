import { expect, test } from "vitest";
import { counted, shortMask } from "./labels.ts";

test("one of a thing is singular, anything else plural and grouped", () => {
  expect([0, 1, 2, 1204].map((n) => counted(n, "account", "en-US"))).toEqual([
    "0 accounts",
    "1 account",
    "2 accounts",
    "1,204 accounts",
  ]);
});

test("a mask keeps its last digits", () => {
  expect(shortMask("****4321")).toBe("••4321");
});
