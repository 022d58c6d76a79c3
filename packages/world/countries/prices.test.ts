import { expect, test } from "vitest";
import { accountsOf, allTransactions, settingAt } from "../fixture.ts";
import type { Transaction } from "../model/index.ts";

async function bought(country: string): Promise<Transaction[]> {
  const { world } = await settingAt("2026-03-01T12:00:00Z");
  return Array.from({ length: 40 }, (_, index) => index + 1)
    .flatMap((customer) => accountsOf(world, customer, country))
    .filter(({ type }) => type === "checking" || type === "credit_card")
    .flatMap((account) => allTransactions(world, account, { from: Date.parse("2025-06-01") }))
    .filter(
      ({ channel, original, direction }) => channel === "in_store" && !original && direction === "debit",
    );
}

function share(rows: readonly Transaction[], fits: (ending: number) => boolean): number {
  return rows.filter(({ amountMinor }) => fits(amountMinor % 100)).length / rows.length;
}

const isWhole = (ending: number) => ending === 0;
const isShopPrice = (ending: number) => ending === 99 || ending === 49 || ending === 95;

test.each(["US", "GB", "DE"])(
  "in %s hardly a price is whole, and more end in 99 than chance would have it",
  async (country) => {
    const shops = (await bought(country)).filter(({ category }) => category === "shopping");
    expect(shops.length).toBeGreaterThan(100);
    expect(share(shops, isWhole)).toBeLessThan(0.08);
    expect(share(shops, isShopPrice)).toBeGreaterThan(0.2);
  },
);

test("a German basket ends in any cent, a Swedish dinner in whole kronor, an Indian one in whole rupees", async () => {
  const baskets = (await bought("DE")).filter(({ detailedCategory }) => detailedCategory === "groceries");
  expect(share(baskets, isShopPrice)).toBeLessThan(0.08);
  for (const [country, most] of [
    ["SE", 0.55],
    ["IN", 0.8],
  ] as const) {
    const meals = (await bought(country)).filter(({ category }) => category === "dining");
    expect(share(meals, isWhole)).toBeGreaterThan(most);
  }
});
