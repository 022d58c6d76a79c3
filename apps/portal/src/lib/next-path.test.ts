import { expect, test } from "vitest";
import { safeNextPath } from "./next-path.ts";

test("a path on this site is kept with its query", () => {
  expect(safeNextPath("/connect/callback?code=a&state=b")).toBe("/connect/callback?code=a&state=b");
  expect(safeNextPath("/transactions?q=caf%C3%A9")).toBe("/transactions?q=caf%C3%A9");
});

test.each([
  "https://evil.test/",
  "//evil.test/path",
  "/\\evil.test",
  "/\t/evil.test",
  "\\\\evil.test",
  "javascript:alert(1)",
  "transactions",
  "",
])("%j leads nowhere", (next) => {
  expect(safeNextPath(next)).toBeUndefined();
});

test("no next path is no next path", () => {
  expect(safeNextPath(undefined)).toBeUndefined();
});
