import type { KeyObject } from "node:crypto";
import type { Clock, Instant } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { Store } from "@sandbank/store";
import type { World } from "@sandbank/world";
import { drawOctets, drawUuid } from "../registry/draw.ts";
import { fipStore } from "./fip-store.ts";
import { type FipSettings, readFipSettings } from "./settings.ts";
import type { TellAa } from "./tell/tell-aa.ts";

export interface FipOptions {
  readonly world: World;
  /** The world's. */
  readonly store: Store;
  readonly bank: InstitutionManifest;
  /** The key an AA signs with, as the registry has it; undefined for one that is not in it. */
  readonly findAaKey: (aaId: string) => Promise<KeyObject | undefined>;
  readonly tell: TellAa;
  /** The machine's, where the world's differs: keys may end by it. */
  readonly machineClock?: Clock | undefined;
}

/** What every verb of a FIP has at hand. */
export interface FipContext extends FipOptions {
  readonly fipId: string;
  readonly settings: () => Promise<FipSettings>;
  readonly drawOctets: (purpose: string) => Promise<Buffer>;
  readonly drawUuid: (purpose: string) => Promise<string>;
  /** A key that ended by then has ended by every clock. */
  readonly keysEndAt: () => Instant;
}

/** Everything about a FIP is kept in a part of its own; that part is the context's store. */
export function fipContext(options: FipOptions, fipId: string): FipContext {
  const store = fipStore(options.store, options.bank.id);
  return {
    ...options,
    fipId,
    store,
    settings: () => readFipSettings(options.store, options.bank.id),
    keysEndAt() {
      const now = options.world.clock.now();
      return Math.min(now, options.machineClock?.now() ?? now);
    },
    drawOctets: (purpose) => drawOctets(options, `${fipId} ${purpose}`),
    drawUuid: (purpose) => drawUuid(options, `${fipId} ${purpose}`),
  };
}
