/**
 * 128 bits, as four signed words, naming one entity of a world: the hash of its path (seed / customer / bank /
 * product / month …). Everything about the entity is drawn from its own seed, so adding another entity changes
 * nothing here.
 */
export interface Seed {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const ORIGIN: Seed = { a: 0x9e3779b9, b: 0x243f6a88, c: 0xb7e15162, d: 0xdeadbeef };

/** The seed everything of a world descends from. */
export function rootSeed(seed: number): Seed {
  return childSeed(ORIGIN, seed);
}

// The state of the hash being computed; of the module, because a closure per call would cost as much as the hash.
let a = 0;
let b = 0;
let c = 0;
let d = 0;

/** The seed of the entity that `path` leads to from `parent`; numbers may be any safe integer. */
export function childSeed(parent: Seed, ...path: readonly (string | number)[]): Seed {
  ({ a, b, c, d } = parent);
  for (const part of path) {
    if (typeof part === "number") {
      mix(part | 0);
      mix(Math.floor(part / 0x1_0000_0000) | 0);
      mix(0x11);
    } else {
      for (let i = 0; i < part.length; i++) mix(part.charCodeAt(i));
      mix(0x10000 + part.length);
    }
  }
  return { a: finish(a ^ c), b: finish(b ^ d ^ a), c: finish(c + b), d: finish(d + a) };
}

/** One round of cyrb128. */
function mix(word: number): void {
  a = b ^ Math.imul(a ^ word, 597399067);
  b = c ^ Math.imul(b ^ word, 2869860233);
  c = d ^ Math.imul(c ^ word, 951274213);
  d = a ^ Math.imul(d ^ word, 2716044179);
}

/** Spreads the last words mixed in over all bits (the finaliser of MurmurHash3). */
function finish(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32 bits of a seed as a whole number, 0 … 2³² − 1. */
export function numberOf({ a }: Seed): number {
  return a >>> 0;
}

const SQRT_3 = Math.sqrt(3);
/** Rounds before the first number; two suffice, because the words of a seed are well mixed already. */
const WARM_UP = 2;

/** A stream of random numbers (sfc32) that is the same for the same seed. */
export class Stream {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: Seed) {
    this.#a = seed.a | 0;
    this.#b = seed.b | 0;
    this.#c = seed.c | 0;
    this.#counter = seed.d | 0;
    for (let i = 0; i < WARM_UP; i++) this.next();
  }

  /** Starts anew: a stream for each of a million rows need not be a million streams. */
  restart(seed: Seed): this {
    this.#a = seed.a | 0;
    this.#b = seed.b | 0;
    this.#c = seed.c | 0;
    this.#counter = seed.d | 0;
    for (let i = 0; i < WARM_UP; i++) this.next();
    return this;
  }

  /** A whole number, 0 ≤ x < `end`. */
  below(end: number): number {
    return Math.floor(this.unit() * end);
  }

  /** 32 random bits, 0 … 2³² − 1. */
  next(): number {
    const out = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  /** 0 ≤ x < 1. */
  unit(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.unit() * list.length)];
    if (chosen === undefined) throw new RangeError("nothing to pick from");
    return chosen;
  }

  /** Near enough to a standard normal variable, within ±3.5: the sum of four uniform ones. */
  normal(): number {
    return (this.unit() + this.unit() + this.unit() + this.unit() - 2) * SQRT_3;
  }

  /** The same for any mean: a sum of Poisson variables is one. */
  poissonOf(mean: number): number {
    let count = 0;
    let left = mean;
    for (; left > 20; left -= 20) count += this.poisson(20);
    return count + this.poisson(left);
  }

  /** How many of something that happens `mean` times on average (Poisson; means up to about 20). */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.unit(); product > limit; product *= this.unit()) count++;
    return count;
  }
}

/** A stream of the entity that `path` leads to from `parent`. */
export function streamOf(parent: Seed, ...path: readonly (string | number)[]): Stream {
  return new Stream(childSeed(parent, ...path));
}

/** Crockford's base 32 in lower case: no letter that reads like a digit, safe in a URL. */
const ALPHABET = Uint8Array.from("0123456789abcdefghjkmnpqrstvwxyz", (letter) => letter.charCodeAt(0));

/** 24 URL-safe characters (120 bits) of a seed; one call of `fromCharCode` makes them three times as fast as joining. */
export function idOf({ a, b, c, d }: Seed): string {
  return idOfWords(a, b, c, d);
}

/** The same of four words. */
export function idOfWords(a: number, b: number, c: number, d: number): string {
  return String.fromCharCode(
    letter(a, 25),
    letter(a, 20),
    letter(a, 15),
    letter(a, 10),
    letter(a, 5),
    letter(a, 0),
    letter(b, 25),
    letter(b, 20),
    letter(b, 15),
    letter(b, 10),
    letter(b, 5),
    letter(b, 0),
    letter(c, 25),
    letter(c, 20),
    letter(c, 15),
    letter(c, 10),
    letter(c, 5),
    letter(c, 0),
    letter(d, 25),
    letter(d, 20),
    letter(d, 15),
    letter(d, 10),
    letter(d, 5),
    letter(d, 0),
  );
}

function letter(word: number, shift: number): number {
  return ALPHABET[(word >>> shift) & 31] ?? 0;
}

/**
 * The seed of an entity that a number alone leads to, into an object there is, which it gives back: quicker than
 * `childSeed` for what there are millions of.
 */
export function writeKeySeed(
  parent: Seed,
  key: number,
  into: { -readonly [word in keyof Seed]: number },
): Seed {
  a = parent.a;
  b = parent.b;
  c = parent.c;
  d = parent.d;
  mix(key | 0);
  mix(Math.floor(key / 0x1_0000_0000) | 0);
  mix(0x12);
  mix(0x13);
  into.a = finish(a ^ c);
  into.b = finish(b ^ d ^ a);
  into.c = finish(c + b);
  into.d = finish(d + a);
  return into;
}
