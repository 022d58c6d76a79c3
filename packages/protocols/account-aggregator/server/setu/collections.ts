import type { Store } from "@sandbank/store";
import { z } from "zod";
import { type SetuCollection, setuNewCollection } from "../../wire/setu/index.ts";
import { drawId } from "./draw-id.ts";
import { requireConsent } from "./own.ts";
import { type Endpoint, readBody } from "./request.ts";
import { webviewUrl } from "./return-url.ts";
import { SetuError } from "./setu-error.ts";

const KIND = "aa:setu/Collection";
const MOST_CONSENTS = 2;

/** Consents a person decides on in one go. */
const keptCollection = z.object({
  id: z.string(),
  txnid: z.string(),
  productInstanceId: z.string(),
  /** Handles of those that have to be approved. */
  mandatory: z.array(z.string()),
  /** Handles of those the person may leave out. */
  optional: z.array(z.string()),
});
export type SetuConsentCollection = z.infer<typeof keptCollection>;

/** For the web-view: its id is a collection's or a consent's. Undefined where there is no such collection. */
export async function findCollection(store: Store, id: string): Promise<SetuConsentCollection | undefined> {
  const kept = await store.get(KIND, id);
  return kept && keptCollection.parse(kept.value);
}

/** `POST /v2/consents/collection` */
export const createCollection: Endpoint = async (server, request, product): Promise<SetuCollection> => {
  const body = await readBody(request, setuNewCollection);
  const { mandatoryConsents: mandatory, optionalConsents: optional } = body;
  const ids = [...mandatory, ...optional];
  if (ids.length > MOST_CONSENTS) throw refuse(`${ids.length} consents; ${MOST_CONSENTS} in all is the most`);
  if (new Set(ids).size < ids.length) throw refuse("a consent is named twice");
  const consents = [];
  for (const id of ids) consents.push((await requireConsent(server, product, id)).consent);
  const decided = consents.find(({ status }) => status !== "PENDING");
  if (decided)
    throw refuse(`consent '${decided.handle}' is ${decided.status}; only PENDING ones can be decided on`);
  if (new Set(consents.map(({ detail }) => detail.Customer.id)).size > 1)
    throw new SetuError("InvalidRequest", "Consent doesn't belong to same customer id");
  const [id, txnid] = [await drawId(server, "collection"), await drawId(server, "txnid")];
  const value = { id, txnid, productInstanceId: product.id, mandatory, optional };
  await server.store.put({ kind: KIND, id, value });
  return view(value, request);
};

/** `GET /v2/consents/collection/{id}` */
export const getCollection: Endpoint = async (server, request, product): Promise<SetuCollection> => {
  const id = request.param("collectionId");
  const found = await findCollection(server.store, id);
  if (found?.productInstanceId === product.id) return view(found, request);
  throw new SetuError("NotFound", `Consent collection not found: "${id}" is none of this product.`);
};

function view(
  { id, txnid }: SetuConsentCollection,
  { baseUrl, trace }: Pick<Parameters<Endpoint>[1], "baseUrl" | "trace">,
): SetuCollection {
  return { consentCollectionId: id, url: webviewUrl(baseUrl, id), txnid, traceId: trace.id };
}

const refuse = (what: string) => new SetuError("InvalidRequest", `Invalid request body: ${what}.`);
