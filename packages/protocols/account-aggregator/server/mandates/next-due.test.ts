import type { Store } from "@sandbank/store";
import { expect, test } from "vitest";
import { hasOpenMandates } from "./has-open-mandates.ts";
import { nextDue } from "./run-due.ts";
import { mandateFixture } from "./testing/fixture-mandates.ts";

const MINUTE_MS = 60_000;

test("what is due next is found by reading one of many mandates", async () => {
  const { store, create, clock } = await mandateFixture();
  const first = await create({ expireAfter: 60 });
  for (let n = 0; n < 40; n++) {
    clock.advance(1_000);
    await create({ expireAfter: 60 + n });
  }
  const read: string[] = [];
  const counted: Store = {
    ...store,
    async get(kind, id) {
      if (kind.startsWith("aa:mandate")) read.push(id);
      return store.get(kind, id);
    },
    async find(kind, index, value) {
      const found = await store.find(kind, index, value);
      if (kind === "aa:mandate") read.push(...found.map(({ id }) => id));
      return found;
    },
  };
  expect(await nextDue({ store: counted })).toBe(Date.parse("2026-01-01T06:00:00Z") + 60 * MINUTE_MS);
  expect(read).toEqual([first.id]);
});

test("a mandate that is over is looked for no more", async () => {
  const { store, create, desk, clock } = await mandateFixture();
  expect(await hasOpenMandates(store)).toBe(false);
  await create({ expireAfter: 60 });
  expect(await hasOpenMandates(store)).toBe(true);
  clock.advance(60 * MINUTE_MS);
  expect(await desk.list()).toMatchObject([{ status: "rejected" }]);
  expect(await hasOpenMandates(store)).toBe(false);
  expect(await desk.nextDue()).toBeUndefined();
});

test("an instant left by one who died over a change is forgotten when it comes", async () => {
  const { store, live, desk, clock } = await mandateFixture();
  const { id } = await live({ autoExecute: true, autoPreNotify: true });
  const before = await desk.nextDue();
  const at = clock.now() - MINUTE_MS;
  const [entry] = await store.find("aa:MandateDue", "thing", id);
  const minute = String(Math.floor(at / MINUTE_MS));
  await store.put({
    kind: "aa:MandateDue",
    id: `${id} ${at}`,
    value: { thing: id, at },
    indexes: { thing: id, minute },
  });
  const day = String(Math.floor(at / 86_400_000));
  await store.put({ kind: "aa:MandateDueMinute", id: minute, value: {}, indexes: { day } });
  await store.put({ kind: "aa:MandateDueDay", id: day, value: {} });
  expect(await desk.nextDue()).toBe(before);
  expect(await store.find("aa:MandateDue", "thing", id)).toEqual([entry]);
});
