import type { Clock } from "@sandbank/domain";
import type { Store } from "@sandbank/store";
import type { World } from "@sandbank/world";
import type { Engine } from "../engine/engine.ts";
import type { Fip } from "../fip/fip.ts";

/** What a person at the aggregator's pages has to do with. */
export interface PersonContext {
  readonly engine: Engine;
  /** Every bank there is, in the order it is shown. */
  readonly fips: readonly Fip[];
  readonly world: Pick<World, "seed" | "customersByPhone">;
  readonly store: Store;
  readonly clock: Clock;
  /** What stands behind the @ of everybody's address. */
  readonly handle: string;
}

/** `5550000007@sandbank-aa`. */
export function vuaOf({ handle }: Pick<PersonContext, "handle">, mobile: string): string {
  return `${mobile}@${handle}`;
}
