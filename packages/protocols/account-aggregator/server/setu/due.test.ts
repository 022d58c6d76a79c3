import { DAY_MS, type Instant, toIso } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import { expect, test } from "vitest";
import { dueForSetu, nextForSetu } from "./due.ts";
import { openSetu } from "./testing/fixture-setu.ts";

const HOUR_MS = 3_600_000;
const PRODUCT = "sandbank-core-product";
const often = { frequency: { unit: "HOUR", value: 1 }, fetchType: "PERIODIC" } as const;

/** A product for which data is fetched every day, and somebody who agreed. */
async function fetching() {
  const setu = await openSetu();
  await setu.register(PRODUCT, { autoFetch: { everyHours: 24 } });
  await setu.agreed(often);
  return { ...setu, since: setu.clock.now() };
}

const instantsOf = async (due: ReturnType<typeof dueForSetu>) => (await due).map(({ at }) => at);
const daily = (since: Instant, days: number) =>
  Array.from({ length: days }, (_, day) => since + (day + 1) * DAY_MS);

test("the next fetch of many is found by reading few of them", async () => {
  const { setuServer, agreed, clock, since } = await fetching();
  for (let n = 1; n < 24; n++) {
    clock.advance(HOUR_MS);
    await agreed(often);
  }
  await nextForSetu(setuServer, clock.now());
  let read = 0;
  const { store } = setuServer;
  const counted: Store = {
    ...store,
    get: (kind, id) => {
      if (kind === "aa:setu/AutoFetch") read++;
      return store.get(kind, id);
    },
    list: async (kind) => {
      const found = await store.list(kind);
      if (kind === "aa:setu/AutoFetch") read += found.length;
      return found;
    },
  };
  expect(await nextForSetu({ ...setuServer, store: counted }, clock.now())).toBe(since + DAY_MS);
  expect(read).toBe(1);
});

test("a clock that was set back comes by the same fetches again", async () => {
  const { setuServer, since } = await fetching();
  const ofDays = (from: number, to: number) =>
    instantsOf(dueForSetu(setuServer, since + from * DAY_MS, since + to * DAY_MS));
  expect(await ofDays(0, 5)).toEqual(daily(since, 5));
  expect(await ofDays(5, 7)).toEqual(daily(since, 7).slice(5));
  expect(await ofDays(0, 3)).toEqual(daily(since, 3));
  expect(await nextForSetu(setuServer, since - 1)).toBe(since + DAY_MS);
});

test("a product that is to fetch more often does, of what was agreed before too; one that stops does not", async () => {
  const { setuServer, register, since } = await fetching();
  const first = () => nextForSetu(setuServer, since);
  expect(await first()).toBe(since + DAY_MS);
  await register(PRODUCT, { autoFetch: { everyHours: 2 } });
  expect(await first()).toBe(since + 2 * HOUR_MS);
  await register(PRODUCT);
  expect(await first()).toBeUndefined();
  await register(PRODUCT, { autoFetch: { everyHours: 24 } });
  expect(toIso((await first()) ?? 0)).toBe(toIso(since + DAY_MS));
});

test("a consent that is over is fetched by no more, and nothing of it is looked at again", async () => {
  const { setuServer, engine, since } = await fetching();
  await nextForSetu(setuServer, since);
  const [consent] = await engine.listConsents();
  await engine.revokeConsent({ consentId: consent?.id ?? "", by: "CUSTOMER" });
  expect(await nextForSetu(setuServer, since)).toBeUndefined();
  expect(await setuServer.store.list("aa:FetchDueDay")).toEqual([]);
});
