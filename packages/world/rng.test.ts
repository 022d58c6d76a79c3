import fc from "fast-check";
import { expect, test } from "vitest";
import { opaqueId } from "./opaque-id.ts";
import { childSeed, rootSeed, Stream, streamOf } from "./rng.ts";

test("a stream repeats for the same path and differs for another", () => {
  const draw = (stream: Stream) => Array.from({ length: 20 }, () => stream.next());
  const root = rootSeed(42);
  expect(draw(streamOf(root, "a", 1))).toEqual(draw(streamOf(root, "a", 1)));
  for (const other of [
    streamOf(root, "a", 2),
    streamOf(root, "b", 1),
    streamOf(root, "a1"),
    streamOf(root, 1, "a"),
  ]) {
    expect(draw(other)).not.toEqual(draw(streamOf(root, "a", 1)));
  }
});

test("paths that read alike when joined are different entities", () => {
  const root = rootSeed(1);
  const seeds = [
    childSeed(root, "ab", "c"),
    childSeed(root, "a", "bc"),
    childSeed(root, "abc"),
    childSeed(root, "1"),
    childSeed(root, 1),
    childSeed(root, 2 ** 32 + 1),
    childSeed(root, -1),
    childSeed(root),
  ];
  expect(new Set(seeds.map((seed) => JSON.stringify(seed))).size).toBe(seeds.length);
});

test("neighbouring seeds have unrelated streams: every bit of the first number is set about half the time", () => {
  const counts = Array.from({ length: 32 }, () => 0);
  const many = 20_000;
  for (let seed = 0; seed < many; seed++) {
    const drawn = streamOf(rootSeed(seed), "x").next();
    for (let bit = 0; bit < 32; bit++) counts[bit] = (counts[bit] ?? 0) + ((drawn >>> bit) & 1);
  }
  for (const count of counts) expect(Math.abs(count / many - 0.5)).toBeLessThan(0.02);
});

test("numbers stay within what was asked for", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, low, span) => {
      const stream = new Stream(rootSeed(seed));
      const drawn = stream.int(low, low + span);
      expect(Number.isInteger(drawn) && drawn >= low && drawn <= low + span).toBe(true);
      expect(Math.abs(stream.normal())).toBeLessThan(3.5);
      expect(stream.unit()).toBeLessThan(1);
    }),
  );
});

test("counts and spreads are as many and as wide as they should be", () => {
  const stream = new Stream(rootSeed(3));
  const many = 50_000;
  const mean = (draw: () => number) => Array.from({ length: many }, draw).reduce((a, b) => a + b, 0) / many;
  expect(mean(() => stream.poisson(1.7))).toBeCloseTo(1.7, 1);
  expect(mean(() => stream.normal())).toBeCloseTo(0, 1);
  expect(mean(() => stream.normal() ** 2)).toBeCloseTo(1, 1);
  expect(mean(() => (stream.chance(0.3) ? 1 : 0))).toBeCloseTo(0.3, 1);
});

test("nothing is picked from an empty list", () => {
  expect(() => new Stream(rootSeed(1)).pick([])).toThrow(RangeError);
});

test("ids of a hundred thousand entities are all different", () => {
  const root = rootSeed(9);
  const ids = new Set(Array.from({ length: 100_000 }, (_, index) => opaqueId(root, "row", index)));
  expect(ids.size).toBe(100_000);
});
