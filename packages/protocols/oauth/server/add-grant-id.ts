import type { KoaContextWithOIDC } from "oidc-provider";
import { z } from "zod";

/**
 * Puts `grant_id` into successful token responses: in FDX it is the id of the consent. Named as in Grant
 * Management for OAuth 2.0 section 6.1, https://openid.net/specs/oauth-v2-grant-management.html
 */
export async function addGrantId(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  // A path the server does not know has no `oidc`, whatever the types say.
  const grantId = "oidc" in ctx ? ctx.oidc.entities.Grant?.jti : undefined;
  if (!grantId || ctx.oidc.route !== "token") return;
  const response = tokenResponse.safeParse(ctx.body);
  if (response.success) ctx.body = { ...response.data, grant_id: grantId };
}

const tokenResponse = z.looseObject({ access_token: z.string(), token_type: z.string() });
