import { keepAutoFetchesOf } from "./auto-fetch.ts";
import type { SetuServerOptions } from "./context.ts";
import { type ProductRegistration, productRegistration, type SetuProduct } from "./product.ts";
import { findClient, findProduct, keepClient, keepProduct } from "./registrations.ts";

/** A registration that cannot be; `message` says why and what would. */
export class RegistrationError extends Error {
  override readonly name = "RegistrationError";
}

type Registering = Pick<SetuServerOptions, "store" | "outbox">;

/**
 * Puts a product in place of what there was of its id, and its client with it. What waits to be sent to an earlier
 * URL is not sent any more.
 * @throws RegistrationError
 */
export async function registerProduct(
  { store, outbox }: Registering,
  id: string,
  registration: ProductRegistration,
): Promise<SetuProduct> {
  const { secret, webhookUrl, ...fields } = productRegistration.parse(registration);
  const { clientId } = fields;
  const before = await findProduct(store, id);
  if (before && before.clientId !== clientId)
    throw new RegistrationError(`The product "${id}" is ${before.clientId}'s; choose another id.`);
  const client = await findClient(store, clientId);
  if (secret === undefined && !client)
    throw new RegistrationError(`There is no client "${clientId}" yet: send its secret too.`);
  const refusal = webhookUrl === null ? undefined : outbox.refusalOf(webhookUrl);
  if (refusal !== undefined) throw new RegistrationError(`webhookUrl: ${refusal}`);
  if (secret !== undefined) await keepClient(store, { id: clientId, secret });
  const product = { id, ...fields };
  await keepProduct(store, product);
  await keepAutoFetchesOf(store, id);
  await tellProductAt(outbox, product, webhookUrl);
  return product;
}

/** Has a product told at this address and at none it named before; null for nowhere. */
export async function tellProductAt(
  outbox: SetuServerOptions["outbox"],
  { id, clientId }: Pick<SetuProduct, "id" | "clientId">,
  url: string | null,
): Promise<void> {
  let isTold = url === null;
  for (const endpoint of await outbox.list()) {
    if (endpoint.terms.productInstanceId !== id) continue;
    if (endpoint.url === url) isTold = true;
    else await outbox.remove(endpoint.id);
  }
  if (url !== null && !isTold)
    await outbox.add({ clientId, url, types: null, terms: { productInstanceId: id } });
}
