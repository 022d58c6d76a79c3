import { DAY_MS } from "@sandbank/domain";
import { createMemoryStore, type Store } from "@sandbank/store";
import { expect, test } from "vitest";
import { createDueBook, hasDueConsents } from "./due-book.ts";

const START = Date.parse("2026-06-15T14:00:00Z");
const nothing = async () => {};

function setUp() {
  const store = createMemoryStore({ clock: { now: () => START } });
  return { store, book: createDueBook(store) };
}

test("the next of many things is found by reading few of them", async () => {
  const { store, book } = setUp();
  for (let n = 0; n < 2_000; n++) await book.keeping(`thing ${n}`, [START + n * (DAY_MS / 5)], nothing);
  let read = 0;
  const counted: Store = {
    ...store,
    async find(kind, index, value) {
      const found = await store.find(kind, index, value);
      read += found.length;
      return found;
    },
  };
  const at = START + 200 * DAY_MS;
  expect(await createDueBook(counted).next(at - 1)).toEqual({ at, things: ["thing 1000"] });
  expect(read, "the minutes of a day, and what is due in one").toBeLessThan(10);
});

test("everything due at one instant comes together, and what is due at none never", async () => {
  const { book } = setUp();
  await book.keeping("a", [START + 2, START + 1], nothing);
  await book.keeping("b", [START + 2], nothing);
  await book.keeping("c", [], nothing);
  expect(await book.next(START)).toEqual({ at: START + 1, things: ["a"] });
  const next = await book.next(START + 1);
  expect([next?.at, next?.things.toSorted()]).toEqual([START + 2, ["a", "b"]]);
  expect(await book.next(START + 2)).toBeUndefined();
});

test("what is due at other instants than before is due at those only, and leaves nothing behind", async () => {
  const { store, book } = setUp();
  await book.keeping("a", [START + 1, START + DAY_MS], nothing);
  await book.keeping("a", [START + 3 * DAY_MS], nothing);
  expect(await book.next(START)).toMatchObject({ at: START + 3 * DAY_MS });
  expect(await hasDueConsents(store)).toBe(true);
  await book.keeping("a", [], nothing);
  expect(await store.list("aa:Due")).toEqual([]);
  expect(await hasDueConsents(store)).toBe(false);
});

test("a thing that could not be kept stays due as it was", async () => {
  const { book } = setUp();
  await book.keeping("a", [START + 1], nothing);
  const failing = book.keeping("a", [], () => Promise.reject(new Error("the disk is full")));
  await expect(failing).rejects.toThrow("the disk is full");
  expect(await book.next(START)).toMatchObject({ things: ["a"] });
});

test("of things put down and taken away in one minute at once none is lost", async () => {
  const { store, book } = setUp();
  // What another process shares answers later, and never in the same order.
  let turn = 0;
  const later = async () => {
    for (let left = (turn++ * 7) % 5; left > 0; left--) await null;
  };
  const slow: Store = {
    ...store,
    put: async (record) => later().then(() => store.put(record)),
    find: async (kind, index, value) => later().then(() => store.find(kind, index, value)),
    delete: async (kind, id) => later().then(() => store.delete(kind, id)),
  };
  const slowly = createDueBook(slow);
  for (let round = 0; round < 50; round++) {
    const at = START + round * DAY_MS;
    await book.keeping("goes", [at], nothing);
    await Promise.all([slowly.keeping("goes", [], nothing), slowly.keeping("stays", [at + 1], nothing)]);
    expect(await book.next(at - 1)).toEqual({ at: at + 1, things: ["stays"] });
  }
});
