import { expect, test } from "vitest";
import { shareReadings } from "./share-readings.ts";

function counted() {
  const state = { reads: 0, elapsed: 0, broken: false };
  const readings = shareReadings(
    async () => {
      state.reads += 1;
      if (state.broken) throw new Error("down");
      return state.reads;
    },
    { keptMs: 1_000, elapsedMs: () => state.elapsed },
  );
  return { state, readings };
}

test("those who ask together or soon after share one reading; later there is a new one", async () => {
  const { state, readings } = counted();
  expect(await Promise.all([1, 2, 3].map(() => readings.recent()))).toEqual([1, 1, 1]);
  state.elapsed = 999;
  expect(await readings.recent()).toBe(1);
  state.elapsed = 1_000;
  expect(await readings.recent()).toBe(2);
});

test("a fresh reading is made each time, and shared with those who need none", async () => {
  const { readings } = counted();
  expect(await readings.fresh()).toBe(1);
  expect(await readings.fresh()).toBe(2);
  expect(await readings.recent()).toBe(2);
});

test("a reading that failed is not kept", async () => {
  const { state, readings } = counted();
  state.broken = true;
  await expect(readings.recent()).rejects.toThrow("down");
  state.broken = false;
  expect(await readings.recent()).toBe(2);
});
