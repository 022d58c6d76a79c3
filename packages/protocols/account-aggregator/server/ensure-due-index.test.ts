import { createMemoryStore, type Store } from "@sandbank/store";
import { expect, test } from "vitest";
import { ensureDueIndex } from "./ensure-due-index.ts";
import { createMandateDesk } from "./mandates/mandate-desk.ts";
import { mandateFixture } from "./mandates/testing/fixture-mandates.ts";
import { nextForSetu } from "./setu/due.ts";
import { openSetu } from "./setu/testing/fixture-setu.ts";

const BOOKS = ["aa:Due", "aa:MandateDue", "aa:FetchDue"];

/** As a store was before it was written down when time changes what. */
async function asBefore(store: Store): Promise<void> {
  const old = (await store.list(""))
    .filter(({ kind }) => !BOOKS.some((book) => kind.startsWith(book)))
    .map((record) => {
      const { product: _, ...indexes } = record.indexes;
      const isMandate = record.kind === "aa:mandate";
      return { ...record, indexes: isMandate ? { ...record.indexes, state: "open" } : indexes };
    });
  await store.replace("", old);
}

test("consents and sessions of before get to be due once, at the instants they would be", async () => {
  const { store, setuServer, engine, clock, register, agreed } = await openSetu();
  await register("sandbank-core-product", { autoFetch: { everyHours: 24 } });
  await agreed({ fetchType: "PERIODIC", frequency: { unit: "HOUR", value: 1 } });
  const now = clock.now();
  const next = await engine.nextAfter(now);
  const fetched = await nextForSetu(setuServer, now);
  expect([next, fetched].map((at) => typeof at)).toEqual(["number", "number"]);
  const before = await engine.listConsents();

  await asBefore(store);
  expect([await engine.nextAfter(now), await nextForSetu(setuServer, now)]).toEqual([undefined, undefined]);
  await ensureDueIndex(store);
  expect([await engine.nextAfter(now), await nextForSetu(setuServer, now)]).toEqual([next, fetched]);
  expect(await engine.listConsents()).toEqual(before);
  const kept = await store.list("");
  await ensureDueIndex(store);
  expect(await store.list("")).toEqual(kept);
});

test("mandates of before get to be due, and what was due meanwhile is done", async () => {
  const { store, live, desk, clock } = await mandateFixture();
  const { id } = await live({ autoExecute: true, autoPreNotify: true });
  const next = await desk.nextDue();
  await asBefore(store);
  expect(await desk.nextDue()).toBeUndefined();
  clock.set((next ?? 0) + 1);
  await ensureDueIndex(store);
  expect(await createMandateDesk(desk.context).nextDue()).toBe(next);
  expect((await desk.operations(id)).map(({ type }) => type)).toContain("notify");
});

test("a store that was indexed is not looked through again, and an empty one is left as it is", async () => {
  const store = createMemoryStore({ clock: { now: () => 0 } });
  await ensureDueIndex(store);
  expect(await store.list("")).toEqual([]);
  const { store: used, agreed } = await openSetu();
  await agreed();
  await ensureDueIndex(used);
  const asked: string[] = [];
  await ensureDueIndex({
    ...used,
    list: (kind) => {
      asked.push(kind);
      return used.list(kind);
    },
  });
  expect(asked).toEqual([]);
});
