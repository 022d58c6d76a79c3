import { newWebhookEndpoint, webhookEndpoints } from "./answers.ts";
import type { TinkApi } from "./api.ts";
import { isStatus } from "./errors.ts";

/** What somebody who reads accounts and transactions wants to be told. */
const WANTED_EVENTS = [
  "refresh:finished",
  "account-transactions:modified",
  "account-transactions:deleted",
  "account:created",
  "account:updated",
];

/**
 * Has Tink tell of its users at this address. A secret is told once: an endpoint of which it is not known any more is
 * replaced. https://docs.tink.com/resources/api-setup/webhooks
 */
export async function subscribeToAll(api: TinkApi, url: string): Promise<{ readonly secret: string }> {
  const path = "/events/v2/webhook-endpoints";
  const asked = { url, enabledEvents: WANTED_EVENTS, description: "Sandbank" };
  try {
    return { secret: (await api.post(path, asked, newWebhookEndpoint)).secret };
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
  }
  for (const id of await endpointsAt(api, path, url)) await api.delete(`${path}/${encodeURIComponent(id)}`);
  return { secret: (await api.post(path, asked, newWebhookEndpoint)).secret };
}

async function endpointsAt(api: TinkApi, path: string, url: string): Promise<string[]> {
  const found: string[] = [];
  const asked = new Set<string>();
  let pageToken: string | undefined;
  do {
    if (pageToken !== undefined) asked.add(pageToken);
    const page = await api.get(path, webhookEndpoints, { pageToken });
    found.push(...page.webhookEndpoints.filter((each) => each.url === url).map(({ id }) => id));
    pageToken = page.nextPageToken || undefined;
  } while (pageToken !== undefined && !asked.has(pageToken));
  return found;
}
