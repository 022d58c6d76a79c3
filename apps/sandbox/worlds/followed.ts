import { WORLD_ID } from "../address.ts";

/** In front of what belongs to no world. */
export const REGISTRY = "sandbox";
/** Kind of the records that say which worlds there are. */
export const WORLD = "World";

/** What the kinds of all records of a world begin with, but for the slash. */
export function scopeOf(world: string): string {
  return `world/${world}`;
}

/** What a world keeps in mind of its records: the clock, what was edited, what goes wrong. */
const FOLLOWED = ["Clock", "Edit", "Fault", "FaultsMade"] as const;

/** What another process changed: the list of worlds, all of a world, or what a world keeps in mind of its records. */
export type Followed =
  | { readonly what: "worlds" }
  | { readonly what: "world" | (typeof FOLLOWED)[number]; readonly world: string };

/** Reads the kind of a change, or of a record; undefined for one that is read each time it is needed. */
export function readFollowed(kind: string): Followed | undefined {
  if (kind === `${REGISTRY}/${WORLD}`) return { what: "worlds" };
  const [scope, world = "", name, ...rest] = kind.split("/");
  if (scope !== "world" || rest.length > 0 || !WORLD_ID.test(world)) return undefined;
  if (name === "") return { what: "world", world };
  const what = FOLLOWED.find((followed) => followed === name);
  return what && { what, world };
}
