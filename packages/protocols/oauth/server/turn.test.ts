import { setImmediate } from "node:timers/promises";
import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { browserOf, setup } from "./testing/dance.ts";
import { Turns } from "./turn.ts";

const clock = fixedClock("2026-03-01T12:00:00Z");
const fresh = () => createMemoryStore({ clock });
const turnsOf = (store = fresh(), seed = 42) => new Turns({ store, kind: "first/Turns", seed });
const twice = (turns: Turns) => turns.take(async () => [turns.draw(), turns.draw()]);
const drawTwice = (store = fresh(), seed = 42) => twice(turnsOf(store, seed));

test("the same seed draws the same, another seed other ids", async () => {
  const drawn = await drawTwice();
  expect(await drawTwice()).toEqual(drawn);
  expect(await drawTwice(fresh(), 43)).not.toEqual(drawn);
  for (const id of drawn) expect(id).toMatch(/^[\w-]{43}$/);
});

test("no two turns of a store draw alike, side by side or one after the other", async () => {
  const store = fresh();
  const drawn = await Promise.all(Array.from({ length: 20 }, () => drawTwice(store)));
  drawn.push(await drawTwice(store));
  expect(new Set(drawn.flat()).size).toBe(42);
});

test("turns are taken one after the other, each drawing as if it were alone", async () => {
  const turns = turnsOf();
  const slowly = () =>
    turns.take(async () => {
      const first = turns.draw();
      await setImmediate();
      return [first, turns.draw()];
    });
  const failing = turns.take(() => Promise.reject(new Error("no")));
  const drawn = await Promise.all([slowly(), slowly(), twice(turns)]);
  await expect(failing).rejects.toThrow("no");
  const alone = turnsOf();
  await alone.take(async () => undefined);
  expect(drawn).toEqual([await twice(alone), await twice(alone), await twice(alone)]);
});

test("an id outside of a turn is refused", async () => {
  const turns = turnsOf();
  expect(turns.draw).toThrow("outside of a turn");
  await twice(turns);
  expect(turns.draw).toThrow("outside of a turn");
});

test("two servers of one seed give the same tokens for the same dance, and a restarted one new ones", async () => {
  const first = setup();
  const tokens = await first.connect();
  expect(await setup().connect()).toEqual(tokens);
  const store = fresh();
  const before = await setup({ store }).connect();
  expect(before).toEqual(tokens);
  const restarted = setup({ store });
  const after = await restarted.connect();
  for (const name of ["access_token", "refresh_token", "grant_id"])
    expect(after[name]).not.toBe(before[name]);
});

test("browsers at once are never mixed up", async () => {
  const { server } = setup();
  const granted = await Promise.all(Array.from({ length: 10 }, () => browserOf(server).connect()));
  expect(new Set(granted.map(({ access_token }) => access_token)).size).toBe(10);
  for (const { access_token } of granted) expect(await server.findAccessToken(access_token)).toBeDefined();
});
