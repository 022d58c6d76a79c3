import { isNotFound } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { requireId } from "./require-id.ts";

test("an id of the core's passes", () => {
  expect(requireId("6f2c1f54-0c0a-4a3e-9d0c-6b4f2f6f0a11")).toBe("6f2c1f54-0c0a-4a3e-9d0c-6b4f2f6f0a11");
});

test("anything else has no page", () => {
  for (const id of ["", "1", "not-a-uuid", "6f2c1f54-0c0a-4a3e-9d0c-6b4f2f6f0a11x"]) {
    let thrown: unknown;
    try {
      requireId(id);
    } catch (error) {
      thrown = error;
    }
    expect(isNotFound(thrown)).toBe(true);
  }
});
