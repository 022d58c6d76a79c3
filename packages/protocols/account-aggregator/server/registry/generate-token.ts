import { toIso } from "@sandbank/domain";
import type { DoorEnv } from "@sandbank/protocol-door/server";
import type { Context } from "hono";
import { API_KEY_SECONDS, issueApiKey, testSigner } from "../../crypto/index.ts";
import type { RegistryRoutesOptions } from "./create-registry-routes.ts";
import { drawUuid } from "./draw.ts";

const MISSING =
  "Entity Id/Secret is missing in the request: send id and secret as application/x-www-form-urlencoded.";

/** `POST /iam/v1/entity/token/generate`: the api key of an entity that knows its secret, IAM service 2.1.0. */
export async function generateToken(options: RegistryRoutesOptions, c: Context<DoorEnv>): Promise<Response> {
  const { registry, world, base } = options;
  const at = world.clock.now();
  const txnId = await drawUuid(options, "token txnid");
  const common = { ver: "1.0.0", timestamp: toIso(at), txnId };
  const form = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
  const { id, secret } = form;
  if (typeof id !== "string" || typeof secret !== "string" || id === "" || secret === "") {
    return c.json({ ...common, errorCode: "Bad Request", errorMsg: MISSING }, 400);
  }
  const entity = await registry.find(id);
  if (entity?.secret !== secret) {
    const why = entity ? `this is not the secret of ${id}` : `there is no entity ${id}; register it first`;
    const errorMsg = `Invalid entity id/secret or secret is expired: ${why}.`;
    return c.json({ ...common, errorCode: "Unauthorized", errorMsg }, 401);
  }
  const tokenId = await drawUuid(options, "api key");
  const issuer = `${c.env.origin}${base}/aa/registry`;
  const order = { id, role: entity.role, issuer, issuedAt: at, tokenId };
  const accessToken = issueApiKey(order, testSigner("registry"));
  return c.json({ ...common, accessToken, expiresIn: API_KEY_SECONDS, tokenType: "Bearer" });
}
