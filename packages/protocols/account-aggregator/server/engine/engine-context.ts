import type { Instant } from "@sandbank/domain";
import type { World } from "@sandbank/world";
import type { Fip } from "../fip/fip.ts";
import type { ConsentBook } from "./consent-book.ts";
import type { DueBook } from "./due-book.ts";
import type { LinkBook } from "./link-book.ts";
import type { AaEvent } from "./model.ts";
import type { SessionBook } from "./session-book.ts";

/** Draws ids of a world: the same world draws the same ones in the same order, and none twice. */
export type DrawId = (purpose: string) => Promise<string>;

/** What every verb of the engine works with. */
export interface EngineContext {
  readonly world: Pick<World, "seed" | "clock" | "customersByPhone">;
  readonly fips: readonly Fip[];
  readonly drawId: DrawId;
  readonly consents: ConsentBook;
  readonly links: LinkBook;
  readonly sessions: SessionBook;
  /** When time alone changes any of them. */
  readonly due: DueBook;
  /** A key that ended by then has ended by every clock: senders may go by the world's or their own. */
  readonly keysEndAt: () => Instant;
  /** Tells whoever listens. */
  readonly tell: (event: AaEvent) => Promise<void>;
  readonly isFairUseEnforced: () => Promise<boolean>;
}
