import { expect, test } from "vitest";
import { describeCounts } from "./sync-counts.ts";

const none = { accountsUpdated: 2, transactionsAdded: 0, transactionsModified: 0, transactionsRemoved: 0 };

test("a sync that found nothing new says so", () => {
  expect(describeCounts(none, "en-US")).toBe("2 accounts, no new transactions.");
});

test("changes and removals are told only where there were any", () => {
  const counts = {
    accountsUpdated: 1,
    transactionsAdded: 1204,
    transactionsModified: 2,
    transactionsRemoved: 1,
  };
  expect(describeCounts(counts, "en-US")).toBe("1 account, 1,204 new transactions, 2 changed, 1 removed.");
});
