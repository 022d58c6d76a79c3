import type { KoaContextWithOIDC } from "oidc-provider";

/**
 * Puts `grant_id` into successful token responses: in FDX it is the id of the consent. Named as in Grant
 * Management for OAuth 2.0 section 6.1, https://openid.net/specs/oauth-v2-grant-management.html
 */
export function addGrantId(ctx: KoaContextWithOIDC): void {
  // A path the server does not know has no `oidc`, whatever the types say.
  const grantId = "oidc" in ctx ? ctx.oidc.entities.Grant?.jti : undefined;
  if (!grantId || ctx.oidc.route !== "token") return;
  const { body } = ctx;
  if (typeof body === "object" && body !== null && "access_token" in body) {
    Object.assign(body, { grant_id: grantId });
  }
}
