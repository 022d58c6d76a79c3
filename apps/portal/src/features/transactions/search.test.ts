import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "../../lib/search-params.ts";
import { countFilters, endsTooEarly, toFilter, transactionsSearch } from "./search.ts";

const account = "6f2c1f54-0c0a-4a3e-9d0c-6b4f2f6f0a11";

test("an address with every filter survives being read and written", () => {
  const address = `?q=netflix&account=${account}&from=2026-01-01&to=2026-01-31&category=streaming&status=posted&type=debit`;
  const search = transactionsSearch.parse(parseSearch(address));
  expect(stringifySearch(search)).toBe(address);
  expect(countFilters(search)).toBe(6);
  expect(toFilter(search)).toEqual({
    search: "netflix",
    accountId: account,
    startDate: "2026-01-01",
    endDate: "2026-01-31",
    category: "streaming",
    status: "posted",
    type: "debit",
  });
});

test("what cannot be used is left out and the rest still counts", () => {
  const address = "?account=mine&from=2026-02-30&category=fun&status=&type=both&q=0123";
  const search = transactionsSearch.parse(parseSearch(address));
  expect(stringifySearch(search)).toBe("?q=0123");
  expect(countFilters(search)).toBe(0);
});

test("a range that ends before it starts is open at its end", () => {
  const search = { from: "2026-02-01", to: "2026-01-01" };
  expect(endsTooEarly(search)).toBe(true);
  expect(toFilter(search)).toMatchObject({ startDate: "2026-02-01", endDate: undefined });
  expect(endsTooEarly({ from: "2026-01-01", to: "2026-01-01" })).toBe(false);
});
