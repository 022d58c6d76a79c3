import { hash, timingSafeEqual } from "node:crypto";
import { PRODUCT_INSTANCE_HEADER } from "../../wire/setu/index.ts";
import { findToken } from "./access-tokens.ts";
import type { SetuServerOptions } from "./context.ts";
import type { SetuProduct } from "./product.ts";
import { findClient, findProduct, listProducts } from "./registrations.ts";
import { SetuError } from "./setu-error.ts";

type Header = (name: string) => string | undefined;

/** True where the client is known by this secret. */
export async function showsSecret(
  { store }: Pick<SetuServerOptions, "store">,
  clientId: string,
  secret: string,
): Promise<boolean> {
  const client = await findClient(store, clientId);
  const digest = (text: string) => Buffer.from(hash("sha256", text, "hex"));
  return client !== undefined && timingSafeEqual(digest(secret), digest(client.secret));
}

/**
 * The product a request is made for, by either documented way: a Bearer token of `POST /users/login`, or
 * `x-client-id` and `x-client-secret`; always with `x-product-instance-id`.
 * https://docs.setu.co/data/account-aggregator/quickstart
 * @throws SetuError 401 for who is not known, 404 for a product that is not theirs
 */
export async function authorize(server: SetuServerOptions, header: Header): Promise<SetuProduct> {
  const clientId = await callerOf(server, header);
  const id = header(PRODUCT_INSTANCE_HEADER);
  const product = id === undefined ? undefined : await findProduct(server.store, id);
  if (product?.clientId === clientId) return product;
  const why =
    id === undefined
      ? `The header ${PRODUCT_INSTANCE_HEADER} is missing.`
      : `"${id}" is none of ${clientId}'s.`;
  throw new SetuError(
    "NotFound",
    `Config not found for provided product instance. Please check the product instance id. ${why}`,
  );
}

/** For v1, which names no product: the client's first. @throws SetuError as {@link authorize} */
export async function authorizeV1(server: SetuServerOptions, header: Header): Promise<SetuProduct> {
  if (header(PRODUCT_INSTANCE_HEADER) !== undefined) return authorize(server, header);
  const clientId = await callerOf(server, header);
  const product = (await listProducts(server.store)).find((one) => one.clientId === clientId);
  if (product) return product;
  throw new SetuError("NotFound", `Config not found: ${clientId} has no product.`);
}

async function callerOf(server: SetuServerOptions, header: Header): Promise<string> {
  const [, token] = /^Bearer +(\S+)$/i.exec(header("authorization") ?? "") ?? [];
  if (token !== undefined) {
    const found = await findToken(server, token);
    if (!found) throw unauthorized("The access token is not known; get one with POST /users/login.");
    if (found.expiresAt <= server.clock.now())
      throw unauthorized("The access token has expired; get another with POST /users/login.");
    return found.clientId;
  }
  const [clientId, secret] = [header("x-client-id"), header("x-client-secret")];
  if (clientId === undefined || secret === undefined)
    throw unauthorized(
      "Send Authorization: Bearer with a token of POST /users/login, or x-client-id and x-client-secret.",
    );
  if (await showsSecret(server, clientId, secret)) return clientId;
  throw unauthorized("x-client-id and x-client-secret belong to no client known here.");
}

const unauthorized = (message: string) => new SetuError("Unauthorized", message);
