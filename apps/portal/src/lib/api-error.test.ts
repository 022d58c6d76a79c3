import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { isRetryable, toProblem } from "./api-error.ts";

function refusal(code: string, message = "The core's words.") {
  return TRPCClientError.from({
    error: { message, code: -32_000, data: { code, refusal: null, fields: null } },
  });
}

test("what the core refuses is told in its own words", () => {
  for (const code of ["CONFLICT", "BAD_GATEWAY", "BAD_REQUEST", "TOO_MANY_REQUESTS"]) {
    expect(toProblem(refusal(code))).toEqual({ kind: "refused", message: "The core's words." });
  }
});

test("somebody else's thing reads like a missing one", () => {
  expect(toProblem(refusal("FORBIDDEN"))).toEqual(toProblem(refusal("NOT_FOUND")));
});

test("a session that has ended is told apart from everything else", () => {
  expect(toProblem(refusal("UNAUTHORIZED")).kind).toBe("signed_out");
});

test("no answer, or an answer that is not the core's, is unreachable, and the only thing worth asking again for", () => {
  const unanswered = TRPCClientError.from(new TypeError("Failed to fetch"));
  expect(toProblem(unanswered).kind).toBe("unreachable");
  expect(isRetryable(unanswered)).toBe(true);
  expect(isRetryable(refusal("INTERNAL_SERVER_ERROR"))).toBe(false);
  expect(isRetryable(new Error("a bug of ours"))).toBe(false);
});

test("a fault shows nothing of itself", () => {
  expect(toProblem(refusal("INTERNAL_SERVER_ERROR", "SELECT password")).message).not.toContain("SELECT");
  expect(toProblem(new Error("undefined is not a function")).message).not.toContain("undefined");
});
