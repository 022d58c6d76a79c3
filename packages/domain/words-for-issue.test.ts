import { expect, test } from "vitest";
import { z } from "zod";
import { explainInvalid } from "./index.ts";

const one = z.object({ kind: z.literal("a") });
const other = z.object({ kind: z.literal("b"), by: z.int() });

test.each([
  [z.string(), undefined, "nothing was given; it has to be a string"],
  [z.string(), 7, "has to be a string"],
  [z.int(), "7", "has to be a number"],
  [z.int(), 0.5, "has to be a whole number"],
  [z.boolean(), null, "has to be true or false"],
  [z.record(z.string(), z.int()), 1, "has to be an object"],
  [z.string().min(1), "", "must not be empty"],
  [z.string().min(2), "", "has to have at least 2 characters"],
  [z.string().length(2), "", "has to have 2 characters"],
  [z.array(z.int()).max(1), [1, 2], "has to have at most 1 item"],
  [z.number().gt(0), 0, "has to be more than 0"],
  [z.number().max(9), 10, "has to be at most 9"],
  [z.number().multipleOf(5), 7, "has to be a multiple of 5"],
  [z.enum(["a", "b", "c"]), "d", "has to be a, b or c"],
  [z.iso.date(), "x", "has to be a date such as 2026-03-10"],
  [z.string().regex(/^a$/), "b", "has to match /^a$/"],
  [z.strictObject({}), { a: 1, b: 2 }, "a, b are not known here"],
  [z.union([z.string(), z.array(z.string())]), 1, "has to be a string; or has to be an array"],
  [z.discriminatedUnion("kind", [one, other]), { kind: "c" }, "kind: has to be a or b"],
  [z.discriminatedUnion("kind", [one, other]), { kind: "b" }, "by: is missing; it has to be a number"],
  [z.record(z.string().min(2), z.int()), { a: 1 }, "a: has to have at least 2 characters"],
  [z.custom(() => false), 1, "cannot be used"],
] as const)("%# is said in plain words", (schema, value, words) => {
  const { error } = z.safeParse<z.core.$ZodType>(schema, value);
  expect(error && explainInvalid(error)).toBe(words);
});

test("words of a schema's own are kept, also where they begin as the parser's do", () => {
  for (const own of ["must be a port", "Invalid input: expected a port"]) {
    const { error } = z.string(own).safeParse(7);
    expect(error && explainInvalid(error)).toBe(own);
  }
});
