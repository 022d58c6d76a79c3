import type { Instant } from "@sandbank/domain";
import type { Scenario } from "@sandbank/world";

/** What a world is made of; everything else about it is what happened to it. */
export interface WorldSpec {
  readonly id: string;
  readonly seed: number;
  readonly scenarios: readonly Scenario[];
  /** How its clock stands at the beginning; absent where it goes with the machine's. */
  readonly clock?: { readonly at: Instant; readonly rate: number } | undefined;
}
