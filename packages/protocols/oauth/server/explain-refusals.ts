import type { EventEmitter } from "node:events";
import type Provider from "oidc-provider";
import type { errors, KoaContextWithOIDC } from "oidc-provider";
import { z } from "zod";

const ERROR_EVENTS = ["grant.error", "introspection.error", "revocation.error", "userinfo.error"] as const;

const errorBody = z.looseObject({ error: z.string(), error_description: z.string() });

/**
 * Makes refusals say what was wrong, which a real server keeps to itself: `grant request is invalid` becomes
 * `grant request is invalid: authorization code already consumed`.
 * @returns what does it to an answer that was made
 */
export function explainRefusals(provider: Provider): (ctx: KoaContextWithOIDC) => void {
  const details = new WeakMap<object, string>();
  const note = (ctx: KoaContextWithOIDC, error: errors.OIDCProviderError) => {
    if (error.error_detail) details.set(ctx, error.error_detail);
  };
  const events: EventEmitter = provider;
  for (const event of ERROR_EVENTS) events.on(event, note);

  return (ctx) => {
    const detail = details.get(ctx);
    // Looked at only where there is something to explain: most answers are no refusals.
    const body = detail === undefined ? undefined : errorBody.safeParse(ctx.body);
    if (body?.success) {
      ctx.body = { ...body.data, error_description: `${body.data.error_description}: ${detail}` };
    }
    if (ctx.status === 404 && !ctx.body) {
      ctx.body = {
        error: "not_found",
        error_description: `${ctx.method} is not possible at ${ctx.path}; see ${provider.issuer}/.well-known/openid-configuration`,
      };
      ctx.status = 404;
    }
  };
}
