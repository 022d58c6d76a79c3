import { createHash } from "node:crypto";
import { signJwt } from "@sandbank/protocol-oauth/server";
import type { WebhookSigner } from "./dialect.ts";

export const SIGNATURE_HEADER = "webhook-signature";

/**
 * For dialects that publish no signature: a JWT (ES256, RFC 7519) by the bank's own key, which is in its `jwks_uri`.
 * `iat` is when it was sent by the world's clock, in seconds; `jti` the delivery; `request_body_sha256` the hash of
 * the body's bytes, hex.
 */
export const signWithJwt: WebhookSigner = ({ id, body, at, endpoint, seed }) => ({
  [SIGNATURE_HEADER]: signJwt(
    { seed, institution: endpoint.bank },
    {
      iat: Math.floor(at / 1000),
      jti: id,
      request_body_sha256: createHash("sha256").update(body).digest("hex"),
    },
  ),
});
