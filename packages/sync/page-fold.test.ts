import { ProviderError, type ProviderTransaction } from "@sandbank/provider";
import { expect, test } from "vitest";
import { PageFold } from "./page-fold.ts";
import { scriptedTransaction } from "./testing/scripted-provider.ts";

const accountIds = new Map([["a", "our-a"]]);
const page = { upserted: [], removed: [], cursor: "", hasMore: true };
const hold = (n: number, changes: Partial<ProviderTransaction> = {}): ProviderTransaction => ({
  ...scriptedTransaction("a", n),
  id: `p-${n}`,
  status: "pending",
  postedAt: null,
  ...changes,
});
const removed = (id: string) => ({ accountId: "a", id });

/** What is left of pages, by the provider's ids. */
function foldOf(pages: Partial<Parameters<PageFold["add"]>[0]>[]) {
  const fold = new PageFold();
  for (const each of pages) fold.add({ ...page, ...each }, accountIds);
  const { upserted, removed: gone, pending } = fold.batch;
  return {
    upserted: upserted.map((row) => row.provider_transaction_id),
    removed: gone.map((key) => key.provider_transaction_id),
    pending: pending?.map(({ ids }) => ids),
  };
}

test("what a later page says of a transaction is what counts", () => {
  const first = { upserted: [hold(1), hold(2)] };
  expect(foldOf([first, { removed: [removed("p-1")] }])).toMatchObject({
    upserted: ["p-2"],
    removed: ["p-1"],
  });
  expect(foldOf([{ removed: [removed("p-1")] }, first])).toMatchObject({
    upserted: ["p-1", "p-2"],
    removed: [],
  });
});

test("of a pending transaction and what it became in a later page one is left", () => {
  const posted = { ...scriptedTransaction("a", 1), pendingId: "p-1" };
  expect(foldOf([{ upserted: [hold(1)] }, { upserted: [posted] }]).upserted).toEqual(["t-1"]);
});

test("a page that names all that is pending takes out what pages before it had, and lets later ones add", () => {
  const named = { pending: [{ accountId: "a", ids: ["p-2"] }] };
  expect(foldOf([{ upserted: [hold(1), hold(2)] }, named, { upserted: [hold(3)] }])).toEqual({
    upserted: ["p-2", "p-3"],
    removed: [],
    pending: [["p-2", "p-3"]],
  });
});

test("a page with a transaction of an account that was not listed leaves nothing of itself", () => {
  const fold = new PageFold();
  fold.add({ ...page, upserted: [hold(1)] }, accountIds);
  const wrong = { ...page, upserted: [hold(2), { ...hold(3), accountId: "ghost" }] };
  expect(() => fold.add(wrong, accountIds)).toThrow(ProviderError);
  expect(fold.size).toBe(1);
});
