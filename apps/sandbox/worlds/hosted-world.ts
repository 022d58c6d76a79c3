import { type Clock, type ControlledClock, controlledClock } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import { ensureDueIndex } from "@sandbank/protocol-account-aggregator/hosting";
import type { AccountAggregator } from "@sandbank/protocol-account-aggregator/server";
import type { AuthorizationServerOptions } from "@sandbank/protocol-oauth/server";
import type { Tink } from "@sandbank/protocol-tink/server";
import type { Store } from "@sandbank/store";
import { createIngestedAccounts, createWorld, type IngestedAccounts, type World } from "@sandbank/world";
import { baseOf } from "../address.ts";
import { type Agenda, createAgenda } from "../agenda/agenda.ts";
import { type BehindDoors, behindDoors } from "../behind-doors.ts";
import { faces } from "../faces.ts";
import { type FaultBook, openFaultBook } from "../faults/fault-book.ts";
import { findDoor, type HostDoorOptions, type HostedDoor, hostDoor } from "../hosted-door.ts";
import {
  type HostableManifest,
  type HostedInstitution,
  type HostOptions,
  hostInstitution,
} from "../hosted-institution.ts";
import type { HostedPlace } from "../hosted-place.ts";
import { knownPlaces } from "../known-places.ts";
import { openAccountAggregator } from "../open-account-aggregator.ts";
import { openTink } from "../open-tink.ts";
import { RequestLog } from "../requests/request-log.ts";
import { answerNotFound } from "../site.ts";
import { httpSender, type SendWebhook } from "../webhooks/send.ts";
import { LOOPBACK_ONLY, type TargetPolicy } from "../webhooks/target-policy.ts";
import type { TellingBank } from "../webhooks/webhook-world.ts";
import { openWebhooks, type Webhooks } from "../webhooks/webhooks.ts";
import { keepClock, readClock, readEdits, readScenarios, readSpec } from "./kept-state.ts";
import type { WorldSpec } from "./world-spec.ts";

export interface HostWorldOptions {
  readonly banks: readonly HostableManifest[];
  /** Banks behind a façade. */
  readonly banksBehind: readonly InstitutionManifest[];
  /** Clients every institution knows. */
  readonly clients: AuthorizationServerOptions["clients"];
  /** What the world's clock goes by. */
  readonly machineClock: Clock;
  /** Where webhooks may go; default: this machine. */
  readonly webhookTargets?: TargetPolicy | undefined;
  /** How webhooks are sent; default: over HTTP. */
  readonly sendWebhook?: SendWebhook | undefined;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
}

/** A world with all that happened to it and the institutions that show it. */
export interface HostedWorld {
  readonly spec: WorldSpec;
  readonly id: string;
  /** What every path of it begins with: empty, or `/~{id}`. */
  readonly base: string;
  readonly world: World;
  readonly clock: ControlledClock;
  /** Everything that happened to it, and nothing of another world. */
  readonly store: Store;
  /** What applications ingested for their users. */
  readonly ingested: IngestedAccounts;
  readonly banks: readonly HostableManifest[];
  /** Banks behind a façade. */
  readonly banksBehind: readonly InstitutionManifest[];
  readonly webhooks: Webhooks;
  readonly agenda: Agenda;
  /** What goes wrong at its institutions. */
  readonly faults: FaultBook;
  /** What was asked of it lately. */
  readonly requests: RequestLog;
  /** Made on first use; undefined for one that is not hosted. */
  institution(id: string): HostedInstitution | undefined;
  /** The same for a façade, or a bank behind one. */
  door(id: string): HostedDoor | undefined;
  /** Either of them. */
  place(id: string): HostedPlace | undefined;
  /** The banks behind the façades as the façades see them; loaded on first use. */
  accountAggregator(): Promise<AccountAggregator>;
  /** Tink and the demo banks behind it; loaded on first use. */
  tink(): Promise<Tink>;
  /** Nothing happens in it by itself any more. */
  close(): void;
}

/** Opens a world with what its store kept of it. Nothing happens in it by itself before its agenda is woken. */
export async function openHostedWorld(
  made: WorldSpec,
  store: Store,
  options: HostWorldOptions,
): Promise<HostedWorld> {
  const { banks, banksBehind, machineClock } = options;
  const allBanks = [...banks, ...banksBehind];
  const spec = { ...made, ...(await readSpec(store)) };
  await ensureDueIndex(store);
  const clock = await openClock(spec, store, machineClock);
  const { id: worldId, seed } = spec;
  const scenarios = [...spec.scenarios, ...(await readScenarios(store))];
  const world = await createWorld({
    id: worldId,
    seed,
    scenarios,
    clock,
    banks: allBanks,
    edits: await readEdits(store),
  });
  const hosted = new Map<string, HostedInstitution>();
  const base = baseOf(spec.id);
  const findBank = (id: string): TellingBank | undefined => {
    const manifest = banks.find((bank) => bank.id === id);
    const dialect = manifest && faces[manifest.protocol]?.webhooks;
    if (dialect) return { manifest, dialect };
    const words = findDoor(id, banksBehind)?.description.webhooks;
    return words && { manifest: null, dialect: words };
  };
  const policy = options.webhookTargets ?? LOOPBACK_ONLY;
  const webhooks = await openWebhooks({
    seed: spec.seed,
    clock,
    store,
    findBank,
    policy,
    send: options.sendWebhook ?? httpSender(policy),
    onWaiting: () => self.agenda.wake(),
  });
  let agenda: Agenda | undefined;
  let accountAggregator: Promise<AccountAggregator> | undefined;
  let tink: Promise<Tink> | undefined;
  const behind = new Map<string, Promise<BehindDoors>>();
  const doorsMade = new Map<string, HostedDoor>();
  const openBehind = (protocol: InstitutionManifest["protocol"]) => {
    const known = behind.get(protocol) ?? behindDoors[protocol]?.(self);
    if (!known) throw new RangeError(`nothing answers behind the doors of ${protocol}`);
    behind.set(protocol, known);
    return known;
  };
  const self: HostedWorld = {
    spec,
    id: spec.id,
    base,
    world,
    clock,
    store,
    ingested: createIngestedAccounts({ shelf: store, clock, seed }),
    banks,
    banksBehind,
    webhooks,
    get agenda() {
      agenda ??= createAgenda(self, options);
      return agenda;
    },
    close: () => self.agenda.stop(),
    faults: await openFaultBook({ store, clock, seed, places: knownPlaces(allBanks) }),
    requests: new RequestLog({ world: clock, machine: machineClock }),
    institution(id) {
      const known = hosted.get(id);
      const manifest = known ? undefined : banks.find((bank) => bank.id === id);
      if (!manifest) return known;
      const notFound: HostOptions["notFound"] = (request, origin, bank) =>
        answerNotFound(self, request, origin, bank);
      const { faults } = self;
      const made = hostInstitution(manifest, {
        ...options,
        world,
        store,
        faults,
        webhooks,
        base: `${base}/${id}`,
        notFound,
      });
      hosted.set(id, made);
      return made;
    },
    door(id) {
      const known = doorsMade.get(id);
      const found = known ? undefined : findDoor(id, banksBehind);
      if (!found) return known;
      const notFound: HostDoorOptions["notFound"] = (request, origin) =>
        answerNotFound(self, request, origin, undefined);
      const made = hostDoor(found, {
        world,
        base,
        notFound,
        behind: () => openBehind(found.manifest.protocol),
        onServerError: options.onServerError,
      });
      doorsMade.set(id, made);
      return made;
    },
    place: (id) => self.institution(id) ?? self.door(id),
    accountAggregator() {
      accountAggregator ??= openAccountAggregator(self, options);
      return accountAggregator;
    },
    tink() {
      tink ??= openTink(self, options);
      return tink;
    },
  };
  return self;
}

async function openClock(spec: WorldSpec, store: Store, machineClock: Clock): Promise<ControlledClock> {
  const kept = await readClock(store);
  if (kept || !spec.clock) return controlledClock(machineClock, kept);
  const state = { ...spec.clock, since: machineClock.now() };
  await keepClock(store, state);
  return controlledClock(machineClock, state);
}
