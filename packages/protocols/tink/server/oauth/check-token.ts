import type { Access } from "../http/access.ts";
import type { TinkCore } from "../tink-context.ts";

/** `GET /api/v1/oauth/token/check`: whose token it is, what for, and for how many seconds more. */
export function checkToken(
  { clock }: Pick<TinkCore, "clock">,
  { app, user, scopes, expiresAt }: Access,
): object {
  return {
    client_id: app.clientId,
    ...(user && { user_id: user.id }),
    scope: [...scopes].join(","),
    token_type: "bearer",
    expires_in: Math.max(0, Math.floor((expiresAt - clock.now()) / 1000)),
  };
}
