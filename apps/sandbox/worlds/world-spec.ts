import type { Scenario } from "@sandbank/world";

/** What a world is made of; everything else about it is what happened to it. */
export interface WorldSpec {
  readonly id: string;
  readonly seed: number;
  readonly scenarios: readonly Scenario[];
}
