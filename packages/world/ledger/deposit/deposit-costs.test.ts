import { expect, test } from "vitest";
import { accountsOf, allTransactions, sellerOf, settingAt } from "../../fixture.ts";

test("a current account earns the rate its product promises, however high, and nothing without one", async () => {
  const bank = sellerOf("US", "checking");
  const earningAt = async (aprBasisPoints?: number) => {
    const products = bank.products.map((product) => ({
      ...product,
      ...(aprBasisPoints !== undefined && { aprBasisPoints }),
    }));
    const { world } = await settingAt("2026-02-01T00:00:00Z", 42, [{ ...bank, products }]);
    return [1, 2, 3].map((customer) =>
      accountsOf(world, customer)
        .flatMap((account) => allTransactions(world, account, { from: Date.UTC(2025, 0, 1) }))
        .filter(({ detailedCategory }) => detailedCategory === "interest_earned")
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    );
  };
  expect(await earningAt()).toEqual([0, 0, 0]);
  const [low, high] = [await earningAt(900), await earningAt(1200)];
  for (const [index, earned] of high.entries()) expect(earned).toBeGreaterThan(low[index] ?? Number.NaN);
});
