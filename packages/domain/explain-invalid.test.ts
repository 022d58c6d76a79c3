import { expect, test } from "vitest";
import { z } from "zod";
import { explainInvalid } from "./index.ts";

const shape = z.strictObject({ by: z.object({ days: z.number("has to be a number") }) });

test("every problem stands in one line after the field's path, one of the whole by itself", () => {
  const error = shape.safeParse({ by: { days: "x" }, more: 1 }).error;
  expect(error && explainInvalid(error)).toBe("by.days: has to be a number; more is not known here");
});

test("a field can be called what the caller knows it by", () => {
  const error = shape.safeParse({ by: { days: "x" } }).error;
  expect(error && explainInvalid(error, ([first]) => `--${String(first)}`)).toBe("--by: has to be a number");
});
