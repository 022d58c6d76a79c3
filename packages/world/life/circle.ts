import type { Month } from "../calendar.ts";
import { childSeed, rootSeed, type Seed, Stream, writeKeySeed } from "../rng.ts";

/** People next to each other in number know each other. */
const CIRCLE = 8;
const PER_MONTH = 0.11;

/** A payment between two people of the world, the same from both sides. */
export interface Gift {
  readonly from: number;
  readonly to: number;
  readonly dayOfMonth: number;
  /** Of the waking day, 0 ≤ x < 1. */
  readonly hour: number;
  /** In tenths of the country's usual transfer step. */
  readonly steps: number;
  readonly seed: Seed;
  readonly index: number;
}

/** Personas and people of scenarios, whose numbers are higher, know nobody. */
export function hasCircle(number: number): boolean {
  return number < 2 ** 40;
}

/** Numbers of the people somebody knows, without themselves. */
export function circleOf(number: number): number[] {
  const first = Math.floor((number - 1) / CIRCLE) * CIRCLE + 1;
  return Array.from({ length: CIRCLE }, (_, index) => first + index).filter((other) => other !== number);
}

const STREAM = new Stream(rootSeed(0));
const PAIR = { a: 0, b: 0, c: 0, d: 0 };
const OF_MONTH = { a: 0, b: 0, c: 0, d: 0 };
let lastRoot: Seed | null = null;
let lastCountry = "";
let lastFriends: Seed = rootSeed(0);

/** The same question seven times a month. */
function friendsOf(root: Seed, country: string): Seed {
  if (root !== lastRoot || country !== lastCountry) {
    lastFriends = childSeed(root, country, "friends");
    lastRoot = root;
    lastCountry = country;
  }
  return lastFriends;
}

const NONE: readonly Gift[] = [];

/** What two people pay each other in a month, whoever asks. */
export function giftsBetween(
  root: Seed,
  country: string,
  one: number,
  other: number,
  month: Month,
): readonly Gift[] {
  const low = Math.min(one, other);
  const apart = Math.max(one, other) - low;
  const pair = writeKeySeed(friendsOf(root, country), low * CIRCLE + apart, PAIR);
  const stream = STREAM.restart(writeKeySeed(pair, month, OF_MONTH));
  const times = stream.poisson(PER_MONTH);
  if (times === 0) return NONE;
  const seed = { ...pair };
  return Array.from({ length: times }, (_, index) => {
    const forth = stream.chance(0.5);
    return {
      from: forth ? low : low + apart,
      to: forth ? low + apart : low,
      dayOfMonth: stream.int(2, 28),
      hour: stream.unit(),
      steps: stream.int(2, 20),
      seed,
      index: month * 16 + index,
    };
  });
}
