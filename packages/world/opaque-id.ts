import { childSeed, type Seed } from "./rng.ts";

/** Crockford's base 32 in lower case: no letter that reads like a digit, safe in a URL. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Every two characters at once: an id is made for each row anybody sees. */
const PAIRS: readonly string[] = Array.from(
  { length: 1024 },
  (_, index) => ALPHABET.charAt(index >>> 5) + ALPHABET.charAt(index & 31),
);

/** 24 URL-safe characters (120 bits) standing for the entity that `path` leads to from `parent`. */
export function opaqueId(parent: Seed, ...path: readonly (string | number)[]): string {
  return idOf(childSeed(parent, ...path));
}

/** The same of a seed itself. */
export function idOf({ a, b, c, d }: Seed): string {
  return sixCharacters(a) + sixCharacters(b) + sixCharacters(c) + sixCharacters(d);
}

function sixCharacters(word: number): string {
  return `${PAIRS[(word >>> 20) & 1023]}${PAIRS[(word >>> 10) & 1023]}${PAIRS[word & 1023]}`;
}
