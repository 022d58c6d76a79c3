import { authorize } from "./authorize.ts";
import type { Bank, ReadyClient } from "./bank.ts";
import { checkOptions, instant, text, seed as wholeSeed } from "./check-options.ts";
import { controlClient } from "./control-client.ts";
import type { Controls } from "./controls.ts";
import { failUnmet } from "./fail-unmet.ts";
import { once } from "./once.ts";

export interface OpenBankOptions {
  readonly id: string;
  /** Of the sandbox, without a slash at its end. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly token?: string;
  readonly client: ReadyClient;
  /** Names for worlds that are given none. */
  readonly nextName: () => string;
  readonly close: () => Promise<void>;
}

/** A world of a sandbox that runs, with its verbs. */
export function openBank(options: OpenBankOptions): Bank {
  const { id, origin, fetch, token, client, nextName } = options;
  const url = id === DEFAULT_WORLD ? origin : `${origin}/~${id}`;
  const controls = controlClient({ url, fetch, ...(token !== undefined && { token }) });
  const close = once(options.close);
  const requests = failUnmet(controls.requests);
  const own: Pick<Bank, Exclude<keyof Bank, keyof typeof controls> | "requests"> = {
    id,
    url,
    fetch,
    client,
    issuer: (institution) => `${url}/${institution}`,
    authorize: (institution, wanted = {}) =>
      authorize({ institution, issuer: `${url}/${institution}`, fetch, client, controls }, wanted),
    requests,
    async createWorld(world = {}) {
      checkOptions("createWorld()", knownOfWorlds, world);
      const { id: name = nextName(), seed, at } = world;
      const start = await startOf(controls, id, { seed, at });
      await controls.worlds.create({ id: name, ...start });
      const drop = async () => void (await controls.worlds.delete({ world: name }));
      return openBank({ ...options, id: name, close: drop });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return new Proxy(own as Bank, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : Reflect.get(controls, name)),
  });
}

const DEFAULT_WORLD = "default";

const knownOfWorlds = { id: text.optional(), seed: wholeSeed.optional(), at: instant.optional() };

/** How a world made beside this one begins. What need not be asked is not: fixtures make a world for every test. */
async function startOf(
  controls: Controls,
  id: string,
  { seed, at }: { seed: number | undefined; at: string | undefined },
) {
  const [here, clock] = await Promise.all([
    seed === undefined && id !== DEFAULT_WORLD ? controls.worlds.get({ world: id }) : undefined,
    at === undefined ? controls.clock.show() : { now: at, frozen: true },
  ]);
  const known = seed ?? here?.seed;
  return {
    // Unless told it is that of the sandbox, which is that of its first world.
    ...(known !== undefined && { seed: known }),
    ...(clock.frozen && { clock: { at: clock.now, rate: 0 } }),
  };
}
