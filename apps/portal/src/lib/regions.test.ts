import { expect, test } from "vitest";
import { countryName } from "./regions.ts";

test("a country code is named, and anything else is shown as it is", () => {
  expect(countryName("IN", "en")).toBe("India");
  expect(countryName("not a code", "en")).toBe("not a code");
});
