import type { Instant } from "@sandbank/domain";
import { childSeed, numberOf, rootSeed, type Seed } from "../../rng.ts";

const ID = /^[0-9a-f]{32}$/;
const NUMBERS = /^(-?[0-9a-z]+)_([0-9a-z]+)_([0-9a-z]+)$/;

/** Names of what a user has, drawn from the world's seed; nothing is kept to find it again by them. */
export class UserIds {
  readonly #seed: Seed;

  constructor(worldSeed: number, userId: string) {
    this.#seed = childSeed(rootSeed(worldSeed), "ingested", userId);
  }

  /** Of the user's nth account. */
  account(number: number): string {
    const { a, b, c, d } = childSeed(this.#seed, "account", number);
    return hexOf(a) + hexOf(b) + hexOf(c) + hexOf(d);
  }

  /** 96 bits of hash, and 32 that tell which row it is to whoever knows the user. */
  transaction(row: number): string {
    const { a, b, c } = childSeed(this.#seed, "transaction", row);
    return hexOf(a) + hexOf(b) + hexOf(c) + hexOf(row ^ this.#veil(a, b, c));
  }

  /** The row of this id; undefined for what is no id of this user. */
  rowOf(id: string): number | undefined {
    if (!ID.test(id)) return undefined;
    const [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(id.slice(at, at + 8), 16) | 0);
    const row = ((d ?? 0) ^ this.#veil(a ?? 0, b ?? 0, c ?? 0)) >>> 0;
    return this.transaction(row) === id ? row : undefined;
  }

  /** Two numbers as an opaque, URL-safe text that is of this user and this use. */
  seal(use: string, instant: Instant, count: number): string {
    return [instant, count, this.#check(use, instant, count)].map((number) => number.toString(36)).join("_");
  }

  /** @throws RangeError for what was not sealed so, `what` says what it should have been */
  open(use: string, text: string, what: string): { readonly instant: Instant; readonly count: number } {
    const numbers = (NUMBERS.exec(text) ?? []).slice(1).map((part) => Number.parseInt(part, 36));
    const [instant = 0, count = 0, check] = numbers;
    if (check === this.#check(use, instant, count)) return { instant, count };
    throw new RangeError(`"${text}" is not ${what} of this user; use it as it came`);
  }

  #veil(a: number, b: number, c: number): number {
    return childSeed(this.#seed, "row", a, b, c).d;
  }

  #check(use: string, instant: Instant, count: number): number {
    return numberOf(childSeed(this.#seed, use, instant, count));
  }
}

function hexOf(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
