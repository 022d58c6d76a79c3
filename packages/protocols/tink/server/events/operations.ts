import type { Operation } from "../http/operation.ts";

const PATH = "/events/v2/webhook-endpoints";
const ofClient = { token: "client", scopes: ["webhook-endpoints"] } as const;

/** https://docs.tink.com/resources/webhooks; to get one by its id, and to put one, is what a client library asks for. */
export const eventOperations = [
  { name: "createWebhookEndpoint", method: "POST", path: PATH, ...ofClient },
  { name: "listWebhookEndpoints", method: "GET", path: PATH, ...ofClient },
  { name: "getWebhookEndpoint", method: "GET", path: `${PATH}/:id`, ...ofClient },
  { name: "updateWebhookEndpoint", method: "PATCH", path: `${PATH}/:id`, ...ofClient },
  { name: "putWebhookEndpoint", method: "PUT", path: `${PATH}/:id`, ...ofClient },
  { name: "deleteWebhookEndpoint", method: "DELETE", path: `${PATH}/:id`, ...ofClient },
] as const satisfies readonly Operation[];
