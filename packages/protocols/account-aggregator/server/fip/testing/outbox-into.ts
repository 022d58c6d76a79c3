import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { Outbox } from "../../account-aggregator.ts";

/** Something a door would have sent. */
export interface Told {
  readonly door: string;
  readonly url: string;
  readonly body: object;
  readonly delayMs: number;
}

/** An outbox that sends nothing and writes down what it was given. */
export function outboxInto(told: Told[], door: string): Outbox {
  const endpoints: WebhookEndpoint[] = [];
  return {
    refusalOf: () => undefined,
    async add(endpoint) {
      const made = { ...endpoint, id: `${endpoints.length + 1}`, bank: door, createdAt: 0 };
      endpoints.push(made);
      return made;
    },
    find: async (id) => endpoints.find((endpoint) => endpoint.id === id),
    ofClient: async (clientId) => endpoints.filter((endpoint) => endpoint.clientId === clientId),
    list: async () => endpoints,
    told: async () => [],
    async remove() {},
    async send(id, { body }, delayMs = 0) {
      const url = endpoints.find((endpoint) => endpoint.id === id)?.url ?? "";
      told.push({ door, url, body, delayMs });
    },
  };
}
