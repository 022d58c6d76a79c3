import { type Clock, systemClock } from "@sandbank/domain";
import {
  createMemoryStore,
  jsonValue,
  type SharedStore,
  type Store,
  type StoreRecord,
  scopedStore,
} from "@sandbank/store";
import type { Scenario } from "@sandbank/world";
import { z } from "zod";
import { DEFAULT_WORLD, WORLD_ID } from "../address.ts";
import { followOthers } from "./follow-others.ts";
import { REGISTRY, scopeOf, WORLD } from "./followed.ts";
import { type HostedWorld, type HostWorldOptions, openHostedWorld } from "./hosted-world.ts";
import { scenarioData } from "./world-data.ts";
import type { WorldSpec } from "./world-spec.ts";

/** What was asked of worlds cannot be; `message` says what and how to put it right. */
export class WorldError extends Error {
  override readonly name = "WorldError";
  readonly code: "exists" | "unknown" | "invalid_id" | "is_default";

  constructor(code: WorldError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Every world of a sandbox. Each is independent: own seed, clock, keys and everything that happens to it. */
export interface WorldRegistry {
  /** The one paths without a world lead to; it is always there. */
  readonly default: HostedWorld;
  find(id: string): HostedWorld | undefined;
  /** @throws WorldError for an id that names no world */
  get(id: string): HostedWorld;
  list(): readonly HostedWorld[];
  /**
   * @throws WorldError for an id that is taken or cannot be one, and whatever opening it with these records throws;
   * then there is no such world
   */
  create(
    spec: Partial<WorldSpec> & Pick<WorldSpec, "id">,
    records?: readonly StoreRecord[],
  ): Promise<HostedWorld>;
  /** A copy, with everything that happened to the world until now. @throws WorldError */
  fork(id: string, as: string): Promise<HostedWorld>;
  /**
   * As it was made, or with what is given in place of all that happened to it.
   * @throws WorldError, and whatever opening it with these records throws; then it stays as it is
   */
  reopen(id: string, records: readonly StoreRecord[]): Promise<HostedWorld>;
  /** @throws WorldError for the default world and for one that is not there */
  drop(id: string): Promise<void>;
  /** Nothing happens in any of them by itself any more. */
  close(): void;
}

export interface WorldRegistryOptions extends HostWorldOptions {
  /** Where worlds are kept; without one each is in memory and ends with the process. */
  readonly store: Store | SharedStore | undefined;
  readonly seed: number;
  /** Of the default world. */
  readonly scenarios: readonly Scenario[];
}

const keptSpec = z.object({
  id: z.string(),
  seed: z.number(),
  scenarios: z.array(scenarioData),
  clock: z.object({ at: z.number(), rate: z.number() }).optional(),
});

export async function openWorlds(options: WorldRegistryOptions): Promise<WorldRegistry> {
  const { store: kept, machineClock } = options;
  const specs = kept && scopedStore(kept, REGISTRY);
  const open = new Map<string, HostedWorld>();

  const storeOf = (id: string): Store =>
    kept ? scopedStore(kept, scopeOf(id)) : createMemoryStore({ clock: worldTime(open, id, machineClock) });
  /** As each was made, whatever was restored into it since. */
  const made = new Map<string, WorldSpec>();
  const start = async (spec: WorldSpec, records?: readonly StoreRecord[], store = storeOf(spec.id)) => {
    if (records) await store.replace("", records);
    open.get(spec.id)?.close();
    const hosted = await openHostedWorld(spec, store, options);
    made.set(spec.id, spec);
    open.set(spec.id, hosted);
    hosted.agenda.wake();
    return hosted;
  };
  /** Throws what opening a world with these records would throw, and leaves nothing behind. */
  const tryOut = async (spec: WorldSpec, records: readonly StoreRecord[]) => {
    const trial = createMemoryStore({ clock: machineClock });
    await trial.replace("", records);
    await openHostedWorld(spec, trial, options);
  };
  const get = (id: string) => {
    const found = open.get(id);
    if (found) return found;
    throw new WorldError("unknown", `There is no world "${id}"; there are ${[...open.keys()].join(", ")}.`);
  };

  const others = ((await specs?.list(WORLD)) ?? []).map(({ value }) => keptSpec.parse(value));
  const ofDefault = { id: DEFAULT_WORLD, seed: options.seed, scenarios: options.scenarios };
  const first = await start(ofDefault);
  for (const spec of others) if (spec.id !== DEFAULT_WORLD) await start(spec);

  /** In memory nothing is awaited between looking and taking. */
  const inTurn: Store["inTurn"] = (name, work) => (specs ? specs.inTurn(name, work) : work());
  const createInTurn = async (
    { id, seed = options.seed, scenarios = [], clock }: Parameters<WorldRegistry["create"]>[0],
    records: Parameters<WorldRegistry["create"]>[1],
  ) => {
    if (!WORLD_ID.test(id)) {
      const rule = "up to 63 lower-case letters, digits, - and _, a letter or digit at both ends";
      throw new WorldError("invalid_id", `"${id}" cannot name a world: use ${rule}.`);
    }
    if (open.has(id))
      throw new WorldError("exists", `There is a world "${id}" already; drop it or choose another name.`);
    const spec = { id, seed, scenarios, ...(clock && { clock }) };
    if (records) await tryOut(spec, records);
    const hosted = await start(spec, records);
    await specs?.put({ kind: WORLD, id, value: jsonValue.parse(spec) });
    return hosted;
  };
  const create: WorldRegistry["create"] = (spec, records) => inTurn(WORLD, () => createInTurn(spec, records));

  const forget = (id: string) => {
    open.get(id)?.close();
    open.delete(id);
    made.delete(id);
  };
  const reopenKept = async (id: string) => {
    if (id === DEFAULT_WORLD) return void (await start(ofDefault));
    const kept = await specs?.get(WORLD, id);
    if (kept) await start(keptSpec.parse(kept.value));
    else forget(id);
  };
  const reopenAll = async () => {
    const kept = ((await specs?.list(WORLD)) ?? []).map(({ id }) => id);
    for (const id of new Set([DEFAULT_WORLD, ...kept, ...open.keys()])) await reopenKept(id);
  };
  if (kept && "follow" in kept) {
    kept.follow((change) => followOthers({ find: (id) => open.get(id), reopenKept, reopenAll }, change));
  }

  return {
    get default() {
      return open.get(DEFAULT_WORLD) ?? first;
    },
    find: (id) => open.get(id),
    get,
    list: () => [...open.values()],
    create,
    async fork(id, as) {
      const { spec, store } = get(id);
      return create({ ...spec, id: as }, await store.list(""));
    },
    reopen: (id, records) =>
      inTurn(WORLD, async () => {
        const { spec, store } = get(id);
        const original = made.get(id) ?? spec;
        await tryOut(original, records);
        return start(original, records, store);
      }),
    drop: (id) =>
      inTurn(WORLD, async () => {
        const { store } = get(id);
        if (id === DEFAULT_WORLD) {
          throw new WorldError("is_default", "The default world cannot be dropped; reset it instead.");
        }
        forget(id);
        await specs?.delete(WORLD, id);
        await store.replace("", []);
      }),
    close() {
      for (const hosted of open.values()) hosted.close();
    },
  };
}

/** A world's store is made before the world: until then it goes by the machine's clock. */
function worldTime(open: ReadonlyMap<string, HostedWorld>, id: string, machine: Clock = systemClock): Clock {
  return { now: () => open.get(id)?.clock.now() ?? machine.now() };
}
