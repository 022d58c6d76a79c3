import { childSeed, idOf, type Seed } from "./rng.ts";

/** 24 URL-safe characters (120 bits) standing for the entity that `path` leads to from `parent`. */
export function opaqueId(parent: Seed, ...path: readonly (string | number)[]): string {
  return idOf(childSeed(parent, ...path));
}
