import type { EndpointPort, WebhookEndpoint } from "@sandbank/protocol-webhooks/server";

/** Endpoints that end with the test; nothing may be sent to `http://bad.example`. */
export function fixtureEndpoints(told: Awaited<ReturnType<EndpointPort["told"]>> = []): EndpointPort {
  const endpoints = new Map<string, WebhookEndpoint>();
  let count = 0;
  return {
    refusalOf: (url) => (url.startsWith("http://bad.example") ? "bad.example is none of ours." : undefined),
    async add(endpoint) {
      const made = { ...endpoint, id: `subscription-${++count}`, bank: "bank", createdAt: 0 };
      endpoints.set(made.id, made);
      return made;
    },
    find: async (id) => endpoints.get(id),
    ofClient: async (clientId) =>
      [...endpoints.values()].filter((endpoint) => endpoint.clientId === clientId),
    told: async () => [...told],
    async remove(id) {
      endpoints.delete(id);
    },
  };
}
