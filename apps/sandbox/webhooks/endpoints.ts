import type { Instant } from "@sandbank/domain";
import type { NewEndpoint, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { JsonObject } from "@sandbank/store";
import { completeTerms } from "./complete-terms.ts";
import { idFrom } from "./draw.ts";
import { KIND, keptEndpoint } from "./records.ts";
import { refusalOfTarget } from "./target-policy.ts";
import { WebhookError, type WebhookWorld } from "./webhook-world.ts";

/** What is left out stays as it is. */
type EndpointChange = Partial<Pick<NewEndpoint, "url" | "types" | "terms">>;

/** Every endpoint of a world; each belongs to one bank. */
export interface Endpoints {
  /** @throws WebhookError for a bank without webhooks, a URL nothing may be sent to, terms the dialect refuses */
  add(endpoint: NewEndpoint & { readonly bank: string }): Promise<WebhookEndpoint>;
  find(id: string): Promise<WebhookEndpoint | undefined>;
  /** Oldest first. */
  list(): Promise<WebhookEndpoint[]>;
  /** Oldest first. */
  ofBank(bank: string): Promise<WebhookEndpoint[]>;
  /** Of its terms, those that are named. @throws WebhookError as {@link Endpoints.add} does, and for no endpoint */
  change(id: string, change: EndpointChange): Promise<WebhookEndpoint>;
  /** @throws WebhookError for one that is not there */
  remove(id: string): Promise<void>;
}

export function createEndpoints(world: WebhookWorld): Endpoints {
  const { store, clock, seed, policy } = world;
  const list = async (records: ReturnType<typeof store.list>) =>
    (await records).map(({ value }) => keptEndpoint.parse(value));
  const find: Endpoints["find"] = async (id) => {
    const record = await store.get(KIND.endpoint, id);
    return record && keptEndpoint.parse(record.value);
  };
  const get = async (id: string) => {
    const found = await find(id);
    if (found) return found;
    throw new WebhookError("unknown_endpoint", `There is no webhook endpoint "${id}".`);
  };
  const keep = async (endpoint: WebhookEndpoint) => {
    const { id, bank, types } = endpoint;
    const value = { ...endpoint, types: types && [...types] };
    await store.put({ kind: KIND.endpoint, id, value, indexes: { bank } });
    return endpoint;
  };
  const requireTarget = (url: string) => {
    const refusal = refusalOfTarget(url, policy);
    if (refusal !== undefined) throw new WebhookError("refused_target", refusal);
  };
  const agree = (bank: string, id: string, wished: JsonObject, before: JsonObject | null, at: Instant) =>
    completeTerms(world.findBank(bank)?.dialect.terms, wished, { seed, id, before, at });
  return {
    find,
    async add({ bank, clientId, url, types, terms }) {
      if (!world.findBank(bank))
        throw new WebhookError("unknown_bank", `"${bank}" is no bank with webhooks.`);
      requireTarget(url);
      const id = idFrom(seed, "webhook endpoint", bank, await store.increment(KIND.count, "endpoints"));
      const createdAt = clock.now();
      const agreed = agree(bank, id, terms, null, createdAt);
      return keep({ id, bank, clientId, url, types, terms: agreed, createdAt });
    },
    list: () => list(store.list(KIND.endpoint)),
    ofBank: (bank) => list(store.find(KIND.endpoint, "bank", bank)),
    change: (id, change) =>
      store.inTurn(KIND.endpoint, async () => {
        const before = await get(id);
        const { url = before.url, types = before.types } = change;
        requireTarget(url);
        const terms = agree(before.bank, id, change.terms ?? {}, before.terms, clock.now());
        return keep({ ...before, url, types, terms });
      }),
    async remove(id) {
      await get(id);
      await store.delete(KIND.endpoint, id);
    },
  };
}
