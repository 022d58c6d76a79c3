import { ProviderError } from "@sandbank/provider";
import { expect, test } from "vitest";
import { advance, type Cursor, nextStep, readCursor, type Step } from "./cursor.ts";

const now = Date.UTC(2026, 2, 1, 12);
const query = { from: "2025-09-01", now, historyDays: 730 };

function step(cursor: Cursor, accounts: string[], changes = {}): Step {
  const next = nextStep(cursor, accounts, { ...query, ...changes });
  if (!next) throw new Error("nothing to read");
  return next;
}

const page = (nextPageKey: string | null, pendingIds: string[]) => ({
  nextPageKey,
  pendingIds,
  count: 10,
  total: null,
});

test("a first pass reads each account from the wanted date to tomorrow, page by page", () => {
  let cursor = readCursor(null);
  const read: string[] = [];
  for (const nextPageKey of ["k1", null, null]) {
    const at = step(cursor, ["a", "b"]);
    read.push(`${at.accountId} ${at.from} ${at.pass.to} ${at.pass.pageKey}`);
    ({ cursor } = advance(cursor, at, page(nextPageKey, [])));
  }
  expect(read).toEqual([
    "a 2025-09-01 2026-03-02 null",
    "a 2025-09-01 2026-03-02 k1",
    "b 2025-09-01 2026-03-02 null",
  ]);
  expect(cursor.pass).toBeNull();
});

test("a later pass goes back two weeks for what was posted late", () => {
  const first = step(readCursor(null), ["a"]);
  const { cursor } = advance(readCursor(null), first, page(null, []));
  expect(step(cursor, ["a"]).from).toBe("2026-02-15");
});

test("a window never starts before what the bank serves", () => {
  expect(step(readCursor(null), ["a"], { historyDays: 90 }).from).toBe("2025-12-02");
});

test("what was pending and is seen no more is gone, only once the whole window was read", () => {
  const first = step(readCursor(null), ["a"]);
  const { cursor } = advance(readCursor(null), first, page(null, ["p1", "p2", "p3"]));
  const second = step(cursor, ["a"]);
  expect(second.knownPending).toEqual(["p1", "p2", "p3"]);
  const half = advance(cursor, second, page("k", ["p2"]));
  expect(half.gone).toEqual([]);
  const rest = advance(half.cursor, step(half.cursor, ["a"]), page(null, ["p4"]));
  expect(rest.gone).toEqual(["p1", "p3"]);
  expect(step(rest.cursor, ["a"]).knownPending).toEqual(["p2", "p4"]);
});

test("an account that is no longer shared half-way is skipped, and the next starts at its first page", () => {
  const first = step(readCursor(null), ["a", "b"]);
  const { cursor } = advance(readCursor(null), first, page("k1", ["p1"]));
  const next = step(cursor, ["b"]);
  expect(next).toMatchObject({ accountId: "b", pass: { pageKey: null, pending: [] } });
});

test("a new account joins at the next pass and is read from the beginning", () => {
  const { cursor } = advance(readCursor(null), step(readCursor(null), ["a"]), page(null, []));
  const a = step(cursor, ["a", "new"]);
  const after = advance(cursor, a, page(null, []));
  expect(step(after.cursor, ["a", "new"])).toMatchObject({ accountId: "new", from: "2025-09-01" });
});

test("without accounts there is nothing to read", () => {
  expect(nextStep(readCursor(null), [], query)).toBeNull();
});

test("a cursor survives as text; any other text is refused", () => {
  const { cursor } = advance(readCursor(null), step(readCursor(null), ["a"]), page("k", ["p"]));
  expect(readCursor(JSON.stringify(cursor))).toEqual(cursor);
  for (const text of ["", "[]", '{"accounts":{}}']) expect(() => readCursor(text)).toThrow(ProviderError);
});
