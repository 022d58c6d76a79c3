import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  listTransactions,
  type OpenDatabase,
  replaceProviders,
  type TransactionFilter,
  upsertTransactions,
} from "../index.ts";
import { databaseKinds, openTestDatabase, testProvider } from "../testing.ts";
import { connectedAccount, transactionValues } from "./testing/connected-account.ts";

const CATEGORIES = ["shopping", "dining", "travel"] as const;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));

describe.each(databaseKinds)("on %s", (kind) => {
  const sent: string[] = [];
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind, { onStatement: (text) => sent.push(text) });
    await replaceProviders(opened.db, [testProvider({ slug: "one" })]);
  });
  afterAll(() => opened.close());

  /** Sixty transactions, a day apart, of several categories, statuses and directions. */
  async function setUp() {
    const c = await connectedAccount(opened);
    const values = (n: number) =>
      transactionValues(c.accountId, n, {
        category: CATEGORIES[n % 3] ?? "other",
        direction: n % 5 === 0 ? "credit" : "debit",
        ...(n % 7 === 0 ? { status: "pending", posted_at: null } : {}),
      });
    await upsertTransactions(
      opened.db,
      c,
      Array.from({ length: 60 }, (_, n) => values(n)),
    );
    const list = (filter: TransactionFilter, page: Partial<Parameters<typeof listTransactions>[3]> = {}) =>
      listTransactions(opened.db, c.userId, filter, { limit: 7, ...page });
    return { ...c, values, list };
  }

  test("the total is the number of rows, whatever the list is limited by", async () => {
    const s = await setUp();
    const filters: TransactionFilter[] = [
      {},
      { accountId: s.accountId },
      { connectionId: s.id },
      { category: "dining" },
      { status: "pending" },
      { direction: "credit", category: "travel" },
      { connectionId: s.id, status: "posted", direction: "debit" },
      { from: day(10), to: day(31) },
      { from: day(40), category: "shopping" },
      { search: "SE 1" },
      { search: "nothing like it" },
      { category: "fees" },
    ];
    for (const filter of filters) {
      const { rows } = await s.list(filter, { limit: 500 });
      expect([filter, (await s.list(filter)).total]).toEqual([filter, rows.length]);
      expect([filter, (await s.list(filter, { offset: 3 })).total]).toEqual([filter, rows.length]);
    }
  });

  test("the total is of now; where its rows have to be counted, of the first page", async () => {
    const s = await setUp();
    const [plain, between] = [await s.list({}), await s.list({ from: day(0) })];
    await upsertTransactions(opened.db, s, [s.values(61)]);
    expect(await s.list({}, { cursor: plain.cursor ?? "" })).toMatchObject({ total: 61 });
    expect(await s.list({ from: day(0) }, { cursor: between.cursor ?? "" })).toMatchObject({ total: 60 });
    expect(await s.list({ from: day(0) })).toMatchObject({ total: 61 });
  });

  test("a page is one statement, its total included", async () => {
    const s = await setUp();
    sent.length = 0;
    const { cursor } = await s.list({ search: "PURCHASE" });
    await s.list({ search: "PURCHASE" }, { cursor: cursor ?? "" });
    await s.list({}, { offset: 20 });
    expect(sent).toHaveLength(3);
  });

  test("an offset beyond the end has no rows, and the total", async () => {
    const s = await setUp();
    expect(await s.list({}, { offset: 1_000 })).toEqual({ rows: [], cursor: null, total: 60 });
  });
});
