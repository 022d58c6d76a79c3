import { expect, test } from "vitest";
import { explainRefusal, explainRefusedRenewal } from "./refusal.ts";

test("each refusal of a bank's or of ours says something of its own, with the bank's name where it matters", () => {
  const codes = [
    "access_denied",
    "invalid_callback",
    "invalid",
    "unavailable",
    "invalid_response",
    "rate_limited",
  ];
  const titles = codes.map((code) => explainRefusal(code, "Chase").title);
  expect(new Set(titles).size).toBe(codes.length);
  for (const title of titles) expect(title).toContain("Chase");
});

test("without a known bank the sentence still reads", () => {
  expect(explainRefusal("access_denied", undefined).title).toBe("You declined at the bank");
});

test("a code nobody knows, or one made to break things, is told in general words", () => {
  for (const code of ["teapot", "constructor", "__proto__", "<script>"]) {
    expect(explainRefusal(code, "Chase").title).toBe("Connecting to Chase did not work");
  }
});

test("who turns back while renewing is not told that nothing was connected", () => {
  const declined = explainRefusedRenewal("access_denied", "Chase");
  expect(declined.title).toBe("You declined at Chase");
  expect(declined.text).toContain("goes on until its end");
  expect(explainRefusedRenewal("unavailable", "Chase").title).toBe("Your consent at Chase was not renewed");
});
