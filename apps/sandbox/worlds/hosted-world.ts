import { type Clock, type ControlledClock, controlledClock } from "@sandbank/domain";
import type { AuthorizationServerOptions } from "@sandbank/protocol-oauth/server";
import type { Store } from "@sandbank/store";
import { createWorld, type World } from "@sandbank/world";
import { baseOf } from "../address.ts";
import { type Agenda, createAgenda } from "../agenda/agenda.ts";
import { faces } from "../faces.ts";
import { type FaultBook, openFaultBook } from "../faults/fault-book.ts";
import {
  type HostableManifest,
  type HostedInstitution,
  type HostOptions,
  hostInstitution,
} from "../hosted-institution.ts";
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
  readonly banks: readonly HostableManifest[];
  readonly webhooks: Webhooks;
  readonly agenda: Agenda;
  /** What goes wrong at its institutions. */
  readonly faults: FaultBook;
  /** What was asked of it lately. */
  readonly requests: RequestLog;
  /** Made on first use; undefined for one that is not hosted. */
  institution(id: string): HostedInstitution | undefined;
  /** Nothing happens in it by itself any more. */
  close(): void;
}

/** Opens a world with what its store kept of it. Nothing happens in it by itself before its agenda is woken. */
export async function openHostedWorld(
  made: WorldSpec,
  store: Store,
  options: HostWorldOptions,
): Promise<HostedWorld> {
  const { banks, machineClock } = options;
  const spec = { ...made, ...(await readSpec(store)) };
  const clock = await openClock(spec, store, machineClock);
  const { id: worldId, seed } = spec;
  const scenarios = [...spec.scenarios, ...(await readScenarios(store))];
  const world = await createWorld({
    id: worldId,
    seed,
    scenarios,
    clock,
    banks,
    edits: await readEdits(store),
  });
  const hosted = new Map<string, HostedInstitution>();
  const base = baseOf(spec.id);
  const findBank = (id: string): TellingBank | undefined => {
    const manifest = banks.find((bank) => bank.id === id);
    const dialect = manifest && faces[manifest.protocol]?.webhooks;
    return dialect && { manifest, dialect };
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
  const self: HostedWorld = {
    spec,
    id: spec.id,
    base,
    world,
    clock,
    store,
    banks,
    webhooks,
    get agenda() {
      agenda ??= createAgenda(self, options);
      return agenda;
    },
    close: () => self.agenda.stop(),
    faults: await openFaultBook({ store, clock, seed, banks }),
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
