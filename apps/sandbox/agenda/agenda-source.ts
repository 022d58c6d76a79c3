import type { Instant } from "@sandbank/domain";
import type { HostedWorld } from "../worlds/hosted-world.ts";
import type { Happening } from "./happening.ts";

/** Something due, and what has to be done when its time has come. */
export interface AgendaItem {
  readonly at: Instant;
  /** Null where there is nothing to tell but what doing it gives. */
  readonly happening: Happening | null;
  /** Gives what else happened. The world's clock shows the item's instant, or a later one when it was missed. */
  run?(): Promise<readonly Happening[]>;
}

/** What the agenda looks at to know what is due in a world. One file each, listed in `sources.ts`. */
export interface AgendaSource {
  /** Everything due after `from`, up to and including `to`, in order. The world may stand anywhere. */
  dueBetween(hosted: HostedWorld, from: Instant, to: Instant): Promise<readonly AgendaItem[]>;
  /**
   * True where doing an item can make another one due: it is asked each time, from its last item that was done. What
   * is due past `from` may come too.
   */
  readonly grows?: boolean;
  /** True while it changes the world where nobody wants to be told either; absent is never. */
  isAwaited?(hosted: HostedWorld): Promise<boolean>;
  /**
   * The next instant after `now` at which something has to be done, undefined for never; absent is never. The clock
   * may have run on since `now`: what came due meanwhile counts.
   */
  nextAfter?(hosted: HostedWorld, now: Instant): Promise<Instant | undefined>;
}
