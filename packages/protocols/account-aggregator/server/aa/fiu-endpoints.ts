import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { Outbox } from "../account-aggregator.ts";
import type { Entity } from "../registry/entity.ts";
import { CONSENT_NOTIFICATION, FI_NOTIFICATION } from "./aa-webhooks.ts";

const TYPES: readonly string[] = [CONSENT_NOTIFICATION, FI_NOTIFICATION];

/**
 * Where an FIU is told, by type: below the base URL the registry has of it. Endpoints of an earlier one are taken
 * away. Empty for an FIU that is told nothing, or at an address nothing may be sent to.
 */
export async function endpointsOf(
  outbox: Outbox,
  { id: clientId, baseUrl }: Pick<Entity, "id" | "baseUrl">,
  types = TYPES,
): Promise<ReadonlyMap<string, WebhookEndpoint>> {
  const isTold = baseUrl !== null && URL.canParse(baseUrl) && outbox.refusalOf(baseUrl) === undefined;
  const wanted = new Map<string, string>(
    isTold ? types.map((type) => [`${baseUrl}/${type}`, type] as const) : [],
  );
  const found = new Map<string, WebhookEndpoint>();
  for (const endpoint of await outbox.ofClient(clientId)) {
    const type = wanted.get(endpoint.url);
    if (type === undefined) await outbox.remove(endpoint.id);
    else found.set(type, endpoint);
  }
  for (const [url, type] of wanted) {
    if (!found.has(type)) found.set(type, await outbox.add({ clientId, url, types: [type], terms: {} }));
  }
  return found;
}
