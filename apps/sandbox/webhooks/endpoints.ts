import type { NewEndpoint, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { idFrom } from "./draw.ts";
import { KIND, keptEndpoint } from "./records.ts";
import { refusalOfTarget } from "./target-policy.ts";
import { WebhookError, type WebhookWorld } from "./webhook-world.ts";

/** Every endpoint of a world; each belongs to one bank. */
export interface Endpoints {
  /** @throws WebhookError for a bank without webhooks or a URL nothing may be sent to */
  add(endpoint: NewEndpoint & { readonly bank: string }): Promise<WebhookEndpoint>;
  find(id: string): Promise<WebhookEndpoint | undefined>;
  /** Oldest first. */
  list(): Promise<WebhookEndpoint[]>;
  /** Oldest first. */
  ofBank(bank: string): Promise<WebhookEndpoint[]>;
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
  return {
    find,
    async add({ bank, clientId, url, types, terms }) {
      if (!world.findBank(bank))
        throw new WebhookError("unknown_bank", `"${bank}" is no bank with webhooks.`);
      const refusal = refusalOfTarget(url, policy);
      if (refusal !== undefined) throw new WebhookError("refused_target", refusal);
      const id = idFrom(seed, "webhook endpoint", bank, await store.increment(KIND.count, "endpoints"));
      const endpoint = { id, bank, clientId, url, types: types && [...types], terms, createdAt: clock.now() };
      await store.put({ kind: KIND.endpoint, id, value: endpoint, indexes: { bank } });
      return endpoint;
    },
    list: () => list(store.list(KIND.endpoint)),
    ofBank: (bank) => list(store.find(KIND.endpoint, "bank", bank)),
    async remove(id) {
      if (!(await find(id)))
        throw new WebhookError("unknown_endpoint", `There is no webhook endpoint "${id}".`);
      await store.delete(KIND.endpoint, id);
    },
  };
}
