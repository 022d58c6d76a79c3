import type { Bank } from "@sandbank/domain";
import { expect, test } from "vitest";
import { allTransactions, fullBank, settingAt } from "./fixture.ts";

const lender: Bank = {
  ...fullBank,
  products: fullBank.products
    .filter(({ type }) => type === "loan")
    .map((product) => ({ ...product, share: 1 })),
};

test("a loan is paid out, repaid month by month, and closed when nothing is owed", async () => {
  const { world, clock } = await settingAt("2026-03-15T12:00:00Z", 42, [lender]);
  const holder = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((customer) => ({ bank: lender.id, customer }))
    .find((each) => world.accounts(each)[0]?.status === "open");
  if (!holder) throw new Error("everybody has repaid");
  const [early] = world.accounts(holder);
  if (!early) throw new Error("nobody home");
  expect(early).toMatchObject({ type: "loan", status: "open", creditLimitMinor: null, statementDay: null });
  const owed = world.balance(early).ledgerMinor;
  expect(owed).toBeLessThan(0);
  clock.set("2027-03-15T12:00:00Z");
  expect(world.balance(early).ledgerMinor).toBeGreaterThan(owed);

  clock.set("2033-03-15T12:00:00Z");
  const [late] = world.accounts(holder);
  expect(late).toEqual({ ...early, status: "closed" });
  expect(world.balance(early)).toMatchObject({ ledgerMinor: 0, availableMinor: null });
  const last = allTransactions(world, early)[0];
  expect(last).toMatchObject({ direction: "credit", category: "transfer" });
  clock.set((last?.postedAt ?? 0) - 1);
  expect(world.accounts(holder)[0]?.status).toBe("open");
});
