import { addDays } from "@sandbank/domain";
import { expect, test } from "vitest";
import {
  accountOf,
  booked,
  consentOf,
  gbp,
  grantOf,
  pending,
  refuse,
  scriptedTink,
} from "./testing/scripted-tink.ts";

const FROM = "2025-06-15";
const TODAY = "2026-06-15";

function setup(ids = ["a"]) {
  const tink = scriptedTink();
  tink.consents = [consentOf(ids)];
  tink.accounts = ids.map((id) => accountOf(id));
  const grant = grantOf();
  const accounts = ids.map((id) => ({ id, currency: "GBP" }));
  /** Reads a whole pass; gives what came of it, ids only. */
  async function read(start: string | null, among = accounts) {
    const upserted: string[] = [];
    const removed: string[] = [];
    const stillPending: unknown[] = [];
    let cursor = start;
    for (;;) {
      const page = await tink.provider.syncTransactions(grant, { accounts: among, from: FROM, cursor });
      upserted.push(...page.upserted.map(({ id }) => id));
      removed.push(...page.removed.map(({ id }) => id));
      stillPending.push(...(page.pending ?? []));
      cursor = page.cursor;
      if (!page.hasMore) return { upserted, removed, stillPending, cursor };
    }
  }
  const lists = () =>
    tink.asked.filter(({ path }) => path === "/data/v2/transactions").map(({ query }) => query);
  return { tink, grant, accounts, read, lists };
}

test("a first pass reads what is pending, then what is booked since the window, page by page", async () => {
  const { tink, read, lists } = setup();
  tink.pageSize = 2;
  tink.transactions = [pending("p"), ...["1", "2", "3"].map((id) => booked(id, "2026-01-01"))];
  tink.transactions.push(booked("old", "2025-06-14"));
  const { upserted, removed, stillPending } = await read(null);
  expect(upserted).toEqual(["p", "1", "2", "3"]);
  expect(removed).toEqual([]);
  expect(stillPending).toEqual([{ accountId: "a", ids: ["p"] }]);
  expect(
    lists().map((query) => [query.getAll("statusIn"), query.get("bookedDateGte"), query.get("pageToken")]),
  ).toEqual([
    [["PENDING"], null, null],
    [["BOOKED", "UNDEFINED"], FROM, null],
    [["BOOKED", "UNDEFINED"], FROM, "2"],
  ]);
});

test("the next pass reads two weeks again, and all of it once a week", async () => {
  const { tink, read, lists } = setup();
  const first = await read(null);
  tink.clock.advance(3 * 86_400_000);
  const second = await read(first.cursor);
  tink.clock.advance(4 * 86_400_000);
  await read(second.cursor);
  const since = lists().map((query) => query.get("bookedDateGte"));
  expect(since.filter(Boolean)).toEqual([FROM, addDays(TODAY, -14), FROM]);
});

test("what is deleted and what has another id by now is found, pending or booked", async () => {
  const { tink, read } = setup();
  tink.transactions = [pending("p1"), pending("p2"), booked("b1", "2026-06-10"), booked("b2", "2026-06-11")];
  const first = await read(null);
  // p1 is booked as itself, p2 under another id; b1 is deleted, b2 has another id.
  tink.transactions = [booked("p1", TODAY), booked("p2-booked", TODAY), booked("b2-again", "2026-06-11")];
  const second = await read(first.cursor);
  expect(second.removed.sort()).toEqual(["b1", "b2", "p2"]);
  expect(second.upserted.sort()).toEqual(["b2-again", "p1", "p2-booked"]);
  expect((await read(second.cursor)).removed).toEqual([]);
});

test("what is too long ago to be read again is not taken for deleted", async () => {
  const { tink, read } = setup();
  tink.transactions = [booked("old", "2026-05-01"), booked("new", "2026-06-10")];
  const first = await read(null);
  tink.clock.advance(2 * 86_400_000);
  expect((await read(first.cursor)).removed).toEqual([]);
  tink.clock.advance(40 * 86_400_000);
  expect((await read((await read(first.cursor)).cursor)).removed).toEqual([]);
});

test("an account that Tink does not show any more takes nothing of what was read with it", async () => {
  const { tink, read } = setup();
  tink.transactions = [pending("p"), booked("b", "2026-06-10")];
  const first = await read(null);
  tink.transactions = [];
  tink.accounts = [];
  expect((await read(first.cursor)).removed).toEqual([]);
});

test("accounts are read together, a new one from the start of the window", async () => {
  const { tink, read, lists, accounts } = setup(["a", "b"]);
  const [a, b] = accounts;
  tink.transactions = [booked("1", "2026-06-10", "a"), booked("2", "2026-01-10", "b")];
  const first = await read(null, a ? [a] : []);
  expect(first.upserted).toEqual(["1"]);
  const second = await read(first.cursor, a && b ? [a, b] : []);
  expect(second.upserted.sort()).toEqual(["1", "2"]);
  expect(second.stillPending).toEqual([{ accountId: "b", ids: [] }]);
  const third = await read(second.cursor);
  expect(third.upserted).toEqual(["1"]);
  expect(lists().at(-1)?.getAll("accountIdIn")).toEqual(["a", "b"]);
});

test("a page that cannot be found any more begins its list anew, not for ever", async () => {
  const { tink, read } = setup();
  tink.pageSize = 1;
  tink.transactions = [booked("1", "2026-06-10"), booked("2", "2026-06-11")];
  let lost = 1;
  tink.before = ({ query }) =>
    query.has("pageToken") && lost-- > 0 ? refuse(400, "data.page_token") : undefined;
  expect((await read(null)).upserted).toEqual(["1", "1", "2"]);
  lost = 100;
  await expect(read(null)).rejects.toMatchObject({ code: "invalid_response" });
});

test.each([
  ["an amount finer than its currency", { ...booked("1", "2026-06-10"), amount: gbp("1", "3") }],
  ["a transaction of an account nobody asked for", { ...booked("1", "2026-06-10"), accountId: "x" }],
  ["a date that is none", booked("1", "2026-02-30")],
])("%s is not understood", async (_what, transaction) => {
  const { tink, read } = setup();
  tink.before = ({ path }) =>
    path === "/data/v2/transactions"
      ? new Response(JSON.stringify({ transactions: [transaction], nextPageToken: "" }))
      : undefined;
  await expect(read(null)).rejects.toMatchObject({ code: "invalid_response" });
});

test("a page that leads back to itself is not read for ever", async () => {
  const { tink, read } = setup();
  tink.before = ({ path }) =>
    path === "/data/v2/transactions"
      ? new Response(JSON.stringify({ transactions: [], nextPageToken: "again" }))
      : undefined;
  await expect(read(null)).rejects.toMatchObject({ code: "invalid_response" });
});
