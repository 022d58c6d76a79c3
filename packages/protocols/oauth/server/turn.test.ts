import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { browserOf, setup } from "./testing/dance.ts";
import { draw, takeTurn } from "./turn.ts";

const clock = fixedClock("2026-03-01T12:00:00Z");
const fresh = () => createMemoryStore({ clock });
const drawTwice = async (store = fresh(), seed = 42) =>
  takeTurn({ store, kind: "first/Turns", seed }, async () => [draw(), draw()]);

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

test("an id outside of a turn is refused", () => {
  expect(draw).toThrow("outside of a turn");
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
