import type { Store } from "@sandbank/store";
import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { KNOWN_SETU_CLIENT } from "../../wire/setu/index.ts";
import { type SetuProduct, setuProduct } from "./product.ts";

const CLIENT = "aa:setu/Client";
const PRODUCT = "aa:setu/Product";

const keptClient = z.object({ id: z.string(), secret: z.string() });
export type SetuClient = z.infer<typeof keptClient>;

const knownClient: SetuClient = { id: KNOWN_SETU_CLIENT.clientId, secret: KNOWN_SETU_CLIENT.secret };

const knownProduct: SetuProduct = setuProduct.parse({
  id: KNOWN_SETU_CLIENT.productInstanceId,
  clientId: knownClient.id,
  consentDuration: { unit: "DAY", value: 90 },
});

/** The known one until somebody registers another secret for it. Undefined where there is none. */
export async function findClient(store: Store, id: string): Promise<SetuClient | undefined> {
  const kept = await store.get(CLIENT, id);
  if (kept) return keptClient.parse(kept.value);
  return id === knownClient.id ? knownClient : undefined;
}

export async function keepClient(store: Store, client: SetuClient): Promise<void> {
  await store.put({ kind: CLIENT, id: client.id, value: client });
}

/** The known one until somebody configures it. Undefined where there is none. */
export async function findProduct(store: Store, id: string): Promise<SetuProduct | undefined> {
  const kept = await store.get(PRODUCT, id);
  if (kept) return setuProduct.parse(kept.value);
  return id === knownProduct.id ? knownProduct : undefined;
}

/** The known one first, then in the order they were registered. */
export async function listProducts(store: Store): Promise<readonly SetuProduct[]> {
  const kept = (await store.list(PRODUCT)).map(({ value }) => setuProduct.parse(value));
  return kept.some(({ id }) => id === knownProduct.id) ? kept : [knownProduct, ...kept];
}

export async function keepProduct(store: Store, product: SetuProduct): Promise<void> {
  await store.put({ kind: PRODUCT, id: product.id, value: jsonValue.parse(product) });
}
