import { ProviderError } from "@sandbank/provider";
import { describe, expect, test } from "vitest";
import type { Transaction } from "../wire.ts";
import type { FdxApi } from "./api.ts";
import { RefusedRequest } from "./errors.ts";
import { readTransactions } from "./read-transactions.ts";

const options = { clock: { now: () => Date.UTC(2026, 2, 1, 12) }, pageSize: 2, historyDays: 730 };
const account = { id: "a", currency: "USD" };

const row = (transactionId: string, status: "POSTED" | "PENDING" = "POSTED"): Transaction => ({
  accountCategory: "DEPOSIT_ACCOUNT",
  transactionId,
  transactionTimestamp: "2026-02-20T10:00:00Z",
  ...(status === "POSTED" && { postedTimestamp: "2026-02-21T10:00:00Z" }),
  description: `ROW ${transactionId}`,
  debitCreditMemo: "DEBIT",
  status,
  amount: 1,
});

interface Answer {
  readonly rows: readonly Transaction[];
  readonly next?: string;
  readonly total?: number;
}

/** Reads to the end from a bank that answers by page key; gives what is held then, and how often it was asked. */
async function readAll(
  answer: (pageKey: string | undefined, nth: number) => Answer,
  start: string | null = null,
) {
  const held = new Map<string, string>();
  let cursor = start;
  let asked = 0;
  const api: FdxApi = {
    consentId: null,
    approvedAt: 0,
    post: () => Promise.reject(new Error("not used here")),
    get: async (_, shape, query = {}) => {
      asked += 1;
      const { rows, next, total } = answer(query.pageKey, asked);
      const page = {
        ...(next && { nextPageKey: next }),
        ...(total !== undefined && { totalElements: total }),
      };
      return shape.parse({ page, transactions: rows });
    },
  };
  for (let pages = 0; pages < 50; pages++) {
    const page = await readTransactions(api, { accounts: [account], from: "2026-01-01", cursor }, options);
    for (const each of page.upserted) held.set(each.id, each.status);
    for (const { id } of page.removed) held.delete(id);
    for (const { ids } of page.pending ?? []) {
      for (const [id, status] of held) if (status === "pending" && !ids.includes(id)) held.delete(id);
    }
    cursor = page.cursor;
    if (!page.hasMore) return { held: [...held.keys()].sort(), asked, cursor };
  }
  throw new Error("there is no end of it");
}

describe("a list that is not what it was", () => {
  const pages: Record<string, Answer> = {
    "": { rows: [row("5"), row("4")], next: "k1", total: 5 },
    k1: { rows: [row("3"), row("2")], next: "k2", total: 5 },
    k2: { rows: [row("1")], total: 5 },
  };
  const good = (key = ""): Answer => pages[key] ?? { rows: [] };
  const everything = ["1", "2", "3", "4", "5"];

  test("undisturbed it is read once", async () => {
    expect(await readAll(good)).toMatchObject({ held: everything, asked: 3 });
  });

  test.each<[string, string, Answer]>([
    ["lost an item before a page", "k1", { rows: [row("2")], next: "k2", total: 5 }],
    ["lost an item before the last page", "k2", { rows: [], total: 5 }],
    ["gained an item before a page", "k1", { rows: [row("4"), row("3"), row("2")], next: "k2", total: 5 }],
    ["gained an item before the last page", "k2", { rows: [row("4"), row("1")], total: 5 }],
    ["leads back to itself", "k1", { rows: [row("5"), row("4")], next: "k1", total: 5 }],
  ])("one that %s is an invalid response, to be asked for again", async (_, key, bad) => {
    const reading = readAll((pageKey) => (pageKey === key ? bad : good(pageKey)));
    await expect(reading).rejects.toMatchObject({ code: "invalid_response" });
  });

  test("one that grew meanwhile is read from its start", async () => {
    const grown = (key = ""): Answer => {
      const { rows, next } = good(key);
      return { rows: key === "k2" ? [row("1"), row("0")] : rows, ...(next && { next }), total: 6 };
    };
    const { held } = await readAll((key, nth) => (nth <= 2 ? good(key) : grown(key)));
    expect(held).toEqual(["0", ...everything]);
  });

  test("one whose page key is unknown by now is read from its start", async () => {
    const { held } = await readAll((key, nth) => {
      if (nth === 2) throw new RefusedRequest("401: pageKey is not one this list gave");
      return good(key);
    });
    expect(held).toEqual(everything);
  });

  test("one that grows for ever is given up until later", async () => {
    const reading = readAll((key, nth) => ({ ...good(key), total: 5 + nth }));
    await expect(reading).rejects.toThrow(ProviderError);
  });

  test("what was pending before it was begun anew, and is gone when it is read again, is not left behind", async () => {
    const first = await readAll(() => ({ rows: [row("1")], total: 1 }));
    const { held } = await readAll((key, nth) => {
      if (nth === 1) return { rows: [row("p", "PENDING"), row("3")], next: "k1", total: 4 };
      return key === undefined
        ? { rows: [row("3"), row("2")], next: "k1", total: 3 }
        : { rows: [row("1")], total: nth === 2 ? 5 : 3 };
    }, first.cursor);
    expect(held).toEqual(["1", "2", "3"]);
  });

  test("a bank that does not count is taken at its word", async () => {
    const { held } = await readAll((key) => {
      const { rows, next } = good(key);
      return { rows, ...(next && { next }) };
    });
    expect(held).toEqual(everything);
  });
});
