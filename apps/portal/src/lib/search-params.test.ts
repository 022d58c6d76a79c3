import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search-params.ts";

test("text that looks like a number or a boolean stays text", () => {
  expect(parseSearch("?q=0123&a=true&b=%22x%22")).toEqual({ q: "0123", a: "true", b: '"x"' });
});

test("what is not set does not show in the address", () => {
  expect(stringifySearch({ q: "", account: undefined })).toBe("");
  expect(stringifySearch({ q: "a b&c", account: undefined })).toBe("?q=a+b%26c");
});

test("writing and reading give the same back", () => {
  const search = { q: "café 50% & more", category: "dining" };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});
