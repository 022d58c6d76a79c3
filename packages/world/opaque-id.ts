import { childSeed, type Seed } from "./rng.ts";

/** Crockford's base 32 in lower case: no letter that reads like a digit, safe in a URL. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** 24 URL-safe characters (120 bits) standing for the entity that `path` leads to from `parent`. */
export function opaqueId(parent: Seed, ...path: readonly (string | number)[]): string {
  const { a, b, c, d } = childSeed(parent, ...path);
  return sixCharacters(a) + sixCharacters(b) + sixCharacters(c) + sixCharacters(d);
}

function sixCharacters(word: number): string {
  let text = "";
  for (let shift = 25; shift >= 0; shift -= 5) text += ALPHABET.charAt((word >>> shift) & 31);
  return text;
}
