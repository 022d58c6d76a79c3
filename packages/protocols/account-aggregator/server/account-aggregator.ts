import type { Clock, InstitutionHealth } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { Door } from "@sandbank/protocol-door/server";
import type { EndpointPort, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { Store } from "@sandbank/store";
import type { World } from "@sandbank/world";
import { importRsaKey } from "../crypto/index.ts";
import { createAaDoor } from "./aa/create-aa-door.ts";
import { tellFius } from "./aa/tell-fius.ts";
import { createEngine } from "./engine/create-engine.ts";
import type { Engine } from "./engine/engine.ts";
import { createFip } from "./fip/create-fip.ts";
import { createFipDoor } from "./fip/create-fip-door.ts";
import type { Fip } from "./fip/fip.ts";
import { onlyWhenUp } from "./fip/only-when-up.ts";
import { type TellAa, tellByOutbox } from "./fip/tell/tell-aa.ts";
import {
  createMandateDesk,
  type MandateContext,
  type MandateDesk,
  type OpenBook,
  tellMerchant,
} from "./mandates/index.ts";
import { createRegistry, type Registry } from "./registry/index.ts";
import type { SetuServerOptions } from "./setu/context.ts";
import { createSetuDoor, setuServerOf } from "./setu/create-setu-door.ts";
import { listenForSetu } from "./setu/listen.ts";

/** As much of its host as the Account Aggregator of a world needs. */
export interface AccountAggregatorOptions {
  readonly world: World;
  readonly store: Store;
  /** The banks that provide data behind it. */
  readonly banks: readonly InstitutionManifest[];
  /** What every path of the world begins with: empty, or `/~{world}`. */
  readonly base: string;
  /** How a bank is doing now. */
  readonly health: (bank: string) => InstitutionHealth;
  /** Whom a door, `aa`, `setu` or a bank's, tells what happened; sends through the world's outbox. */
  readonly outboxOf: (door: string) => Outbox;
  /** What callers may go by besides the world's clock. */
  readonly machineClock?: Clock;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
  /** Absent where only this process edits the world, and keeps no edits. */
  readonly inTurnOfEdits?: MandateContext["inTurnOfEdits"];
  /** Called when something may come due sooner than it did. */
  readonly onChanged?: () => void;
}

/** The part of the world's outbox that belongs to one door. */
export interface Outbox extends EndpointPort {
  /** Every endpoint of the door, those entered by hand too, oldest first. */
  list(): Promise<WebhookEndpoint[]>;
  /** Tells one endpoint; sent as soon as possible, or so many milliseconds of world time from now. */
  send(
    endpointId: string,
    message: { readonly type: string; readonly body: object },
    delayMs?: number,
  ): Promise<void>;
}

/** Everything of the Account Aggregator framework in one world: one engine, and doors to it. */
export interface AccountAggregator {
  readonly options: AccountAggregatorOptions;
  readonly engine: Engine;
  /** Who is who, those a developer registered included. */
  readonly registry: Registry;
  /** In the order of the banks. */
  readonly fips: readonly Fip[];
  /** By FIP id, e.g. `HDFC-FIP`. */
  findFip(id: string): Fip | undefined;
  /** UPI mandates on the accounts of the banks. */
  readonly mandates: MandateDesk;
  /** Routes of `/aa`. */
  readonly aa: Door;
  /** Routes of `/setu`. */
  readonly setu: Door;
  /** What answers there, for those that act for it or on it. */
  readonly setuServer: SetuServerOptions;
  /** Routes of a bank, e.g. `/hdfc/fip/…`; undefined for one that is none here. */
  bank(id: string): Door | undefined;
}

export function createAccountAggregator(options: AccountAggregatorOptions): AccountAggregator {
  const findAaKey = async (aaId: string) => {
    const entity = await registry.find(aaId);
    return entity?.role === "AA" ? importRsaKey(entity.jwk) : undefined;
  };
  const fips = options.banks.map((bank) => {
    const tell: TellAa = (aaId, notice) =>
      tellByOutbox(options.outboxOf(bank.id), registry, () => options.world.clock.now())(aaId, notice);
    return createFip(options, bank, { findAaKey, tell });
  });
  const registry = createRegistry({ ...options, fips });
  const findFip = (id: string) => fips.find((fip) => fip.id === id);
  const engine = createEngine({ ...options, fips: fips.map((fip) => onlyWhenUp(fip, options.health)) });
  const mandates = mandateDeskOf(options);
  const setuServer = setuServerOf({ options, engine, fips, mandates });
  engine.onEvent(tellFius(options, registry));
  engine.onEvent(listenForSetu(setuServer));
  const doors = new Map<string, Door>();
  const once = (name: string, make: () => Door): Door => {
    const door = doors.get(name) ?? make();
    doors.set(name, door);
    return door;
  };
  const self: AccountAggregator = {
    options,
    engine,
    registry,
    fips,
    findFip,
    mandates,
    setuServer,
    get aa() {
      return once("aa", () => createAaDoor(self));
    },
    get setu() {
      return once("setu", () => createSetuDoor(setuServer));
    },
    bank(id) {
      const fip = fips.find(({ bank }) => bank === id);
      return fip && once(id, () => createFipDoor(self, fip));
    },
  };
  return self;
}

function mandateDeskOf({
  world,
  store,
  outboxOf,
  inTurnOfEdits,
  onChanged,
}: AccountAggregatorOptions): MandateDesk {
  const apply: OpenBook["apply"] = async (account, edit) => world.overlay.apply(account, edit);
  return createMandateDesk({
    world,
    store,
    clock: world.clock,
    onChanged,
    inTurnOfEdits: inTurnOfEdits ?? ((work) => store.inTurn("aa:edits", () => work({ world, apply }))),
    tell: (merchantId, event) => tellMerchant(outboxOf("setu"), merchantId, event),
  });
}
