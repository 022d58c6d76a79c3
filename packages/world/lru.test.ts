import { expect, test } from "vitest";
import { LruCache } from "./lru.ts";

function cacheOf(maxWeight: number) {
  const made: string[] = [];
  const cache = new LruCache<{ weight: number }>(maxWeight, ({ weight }) => weight);
  const touch = (key: string, weight = 1) =>
    cache.with(
      key,
      () => {
        made.push(key);
        return { weight: 0 };
      },
      (value) => {
        value.weight = Math.max(value.weight, weight);
      },
    );
  return { cache, made, touch };
}

test("what is used stays, what was used longest ago goes", () => {
  const { cache, made, touch } = cacheOf(2);
  for (const key of ["a", "b", "a", "c", "a", "b"]) touch(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
  expect(cache.size).toBe(2);
});

test("weight is what a value has grown to, and one value too heavy is kept alone", () => {
  const { cache, made, touch } = cacheOf(10);
  touch("a", 4);
  touch("b", 4);
  touch("a", 7);
  expect([cache.size, cache.weight]).toEqual([1, 7]);
  touch("giant", 99);
  expect([cache.size, cache.weight]).toEqual([1, 99]);
  touch("giant", 99);
  touch("small");
  expect([cache.size, cache.weight]).toEqual([1, 1]);
  expect(made).toEqual(["a", "b", "giant", "small"]);
});

test("use gives back what it made of the value", () => {
  const cache = new LruCache<number>(5, () => 1);
  expect(
    cache.with(
      "x",
      () => 20,
      (value) => value + 1,
    ),
  ).toBe(21);
});

test("a value used while others are fetched within its use is weighed once, even where they put it out", () => {
  const { cache, touch } = cacheOf(3);
  touch("outer", 2);
  cache.with(
    "outer",
    () => ({ weight: 0 }),
    () => {
      touch("friend", 2);
      touch("friend of a friend", 1);
    },
  );
  expect([cache.size, cache.weight]).toEqual([2, 3]);
  touch("outer");
  touch("friend of a friend");
  expect([cache.size, cache.weight]).toEqual([2, 3]);
});
