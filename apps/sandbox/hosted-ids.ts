import { doorsToShow } from "./facades.ts";
import type { HostedWorld } from "./worlds/hosted-world.ts";

/** Ids of everything a first path segment of a world leads to: its banks, and the façades some of them are behind. */
export function hostedIds({ banks, banksBehind }: Pick<HostedWorld, "banks" | "banksBehind">) {
  const institutions = [...banks, ...banksBehind].map(({ id }) => id);
  const facades = doorsToShow(banksBehind).flatMap(({ id }) => (institutions.includes(id) ? [] : [id]));
  return { institutions, facades };
}
