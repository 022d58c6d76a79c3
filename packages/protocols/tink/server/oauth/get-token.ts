import { hash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { JWT_BEARER, splitScopes, type TinkTokenAnswer } from "../../wire/index.ts";
import type { TinkApp } from "../apps/app.ts";
import { readForm } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import { subjectOf } from "./assertion.ts";
import type { Grant } from "./tokens.ts";

const tokenForm = z.object({
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  grant_type: z.string(),
  code: z.string().optional(),
  refresh_token: z.string().optional(),
  assertion: z.string().optional(),
  scope: z.string().optional(),
});
type TokenForm = z.output<typeof tokenForm>;

type GrantOf = (context: TinkCore, app: TinkApp, form: TokenForm) => Promise<Grant>;

/** What each way to a token gives it for. */
const GRANTS: Readonly<Record<string, GrantOf>> = {
  client_credentials: async (_, app, { scope }) => ({ app, user: null, scopes: narrow(app.scopes, scope) }),
  async authorization_code({ tokens }, app, { code }) {
    const grant = await tokens.redeemCode(required(code, "code"), app.clientId);
    if (grant) return grant;
    throw new TinkError(
      400,
      "oauth.invalid_grant",
      "The code was used, has expired, or was given to another client; get another with " +
        "POST /api/v1/oauth/authorization-grant.",
    );
  },
  async refresh_token({ tokens }, app, { refresh_token: token }) {
    if (!app.options.refreshTokens)
      throw new TinkError(
        400,
        "oauth.unsupported_grant_type",
        "Tink documents no refresh tokens any more; turn them on for this application with its option refreshTokens.",
      );
    const grant = await tokens.redeemRefreshToken(required(token, "refresh_token"), app.clientId);
    if (grant) return grant;
    throw new TinkError(
      400,
      "oauth.invalid_grant",
      "The refresh token was used, has expired, or is another's.",
    );
  },
  async [JWT_BEARER](context, app, { assertion, scope }) {
    const user = await subjectOf(context, app, required(assertion, "assertion"));
    return { app, user, scopes: narrow(app.scopes, scope) };
  },
};

/**
 * `POST /api/v1/oauth/token`. An `Authorization` header is not looked at: clients send empty ones.
 * @throws TinkError 400, 401 for a client that is not known by this secret
 */
export async function getToken(
  context: TinkCore,
  request: Pick<TinkRequest, "text">,
): Promise<TinkTokenAnswer> {
  const form = await readForm(request, tokenForm);
  const app = await context.apps.byClientId(form.client_id);
  if (!app || !isSecret(form.client_secret, app))
    throw new TinkError(
      401,
      "oauth.invalid_client",
      "client_id and client_secret belong to no application here; the demo application's are in docs/tink.md.",
    );
  const grantOf = Object.hasOwn(GRANTS, form.grant_type) ? GRANTS[form.grant_type] : undefined;
  if (!grantOf)
    throw new TinkError(
      400,
      "oauth.unsupported_grant_type",
      `grant_type "${form.grant_type}" is not known; choose ${Object.keys(GRANTS).join(", ")}.`,
    );
  const { accessToken, expiresInSeconds, scopes, idHint, refreshToken } = await context.tokens.issue(
    await grantOf(context, app, form),
  );
  return {
    access_token: accessToken,
    token_type: "bearer",
    expires_in: expiresInSeconds,
    scope: scopes.join(","),
    ...(idHint !== null && { id_hint: idHint }),
    ...(refreshToken !== null && { refresh_token: refreshToken }),
  };
}

/** Everything allowed unless less is asked for. @throws TinkError 400 for more */
function narrow(allowed: readonly string[], scope: string | undefined): readonly string[] {
  const asked = splitScopes(scope ?? "");
  if (asked.length === 0) return allowed;
  const refused = asked.filter((one) => !allowed.includes(one));
  if (refused.length === 0) return [...new Set(asked)];
  throw new TinkError(
    400,
    "oauth.invalid_scope",
    `The application is not allowed the scope ${refused.join(", ")}; it may have ${allowed.join(", ")}.`,
  );
}

function required(value: string | undefined, name: string): string {
  if (value !== undefined && value !== "") return value;
  throw new TinkError(400, "oauth.invalid_request", `${name} is missing.`);
}

function isSecret(given: string, { clientSecret }: TinkApp): boolean {
  const digest = (text: string) => Buffer.from(hash("sha256", text, "hex"));
  return timingSafeEqual(digest(given), digest(clientSecret));
}
