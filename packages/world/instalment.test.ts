import { expect, test } from "vitest";
import { accountsOf, allTransactions, DAYS, sellerOf, settingAt } from "./fixture.ts";
import type { Transaction } from "./model/index.ts";
import { testCountries } from "./testing/banks.ts";

const INSTALMENTS = [
  "car_loan_payment",
  "personal_loan_payment",
  "student_loan_payment",
  "mortgage_payment",
  "pay_later_payment",
];

async function rowsOf(code: string): Promise<Transaction[][]> {
  const { world } = await settingAt("2026-06-01T12:00:00Z", 42, [sellerOf(code, "checking", "loan")]);
  return Array.from({ length: 30 }, (_, index) => index + 1).flatMap((customer) =>
    accountsOf(world, customer, code).map((account) =>
      allTransactions(world, account, { from: Date.parse("2023-01-01") }),
    ),
  );
}

test.each(testCountries)(
  "in %s the instalments of one loan are equal every month, but for the last",
  async (code) => {
    let loans = 0;
    for (const rows of await rowsOf(code)) {
      const byLoan = new Map<string, number[]>();
      for (const {
        detailedCategory,
        direction,
        description,
        amountMinor,
        merchantName,
        transferId,
      } of rows) {
        if (!INSTALMENTS.includes(detailedCategory) || direction !== "debit") continue;
        const key = `${merchantName}/${detailedCategory}/${transferId !== null}/${description.split(" ")[0]}`;
        byLoan.set(key, [...(byLoan.get(key) ?? []), amountMinor]);
      }
      for (const sums of byLoan.values()) {
        if (sums.length < 6) continue;
        loans++;
        // Newest first: the very last may be less.
        expect(new Set(sums.slice(1)).size).toBe(1);
      }
    }
    expect(loans).toBeGreaterThan(5);
  },
);

test("in India instalments are whole rupees, and of a whole sum a whole one comes back", async () => {
  const { world } = await settingAt("2026-06-01T12:00:00Z");
  let instalments = 0;
  let refunds = 0;
  for (let customer = 1; customer <= 60; customer++) {
    for (const account of accountsOf(world, customer, "IN")) {
      const rows = allTransactions(world, account, { from: world.clock.now() - 400 * DAYS });
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const { detailedCategory, amountMinor, refersTo, direction } of rows) {
        if (INSTALMENTS.includes(detailedCategory) && direction === "debit" && account.type === "checking") {
          instalments++;
          expect(amountMinor % 100).toBe(0);
        }
        const bought = byId.get(refersTo?.id ?? "");
        if (!bought || bought.amountMinor % 100 !== 0 || bought.original !== null) continue;
        refunds++;
        expect(amountMinor % 100).toBe(0);
      }
    }
  }
  expect(instalments).toBeGreaterThan(100);
  expect(refunds).toBeGreaterThan(20);
});

test("a card's bill collected by itself is called so on both sides", async () => {
  const { world } = await settingAt("2026-06-01T12:00:00Z");
  let automatic = 0;
  for (let customer = 1; customer <= 40; customer++) {
    const rows = accountsOf(world, customer, "US").flatMap((account) =>
      allTransactions(world, account, { from: world.clock.now() - 200 * DAYS }),
    );
    const byTransfer = new Map<string, Transaction[]>();
    for (const row of rows) {
      if (row.transferId === null || row.detailedCategory !== "credit_card_payment") continue;
      byTransfer.set(row.transferId, [...(byTransfer.get(row.transferId) ?? []), row]);
    }
    for (const legs of byTransfer.values()) {
      const says = legs.map(({ description }) => description.includes("AUTOPAY"));
      if (says.includes(true)) automatic++;
      expect(new Set(says).size).toBe(1);
    }
  }
  expect(automatic).toBeGreaterThan(10);
});
