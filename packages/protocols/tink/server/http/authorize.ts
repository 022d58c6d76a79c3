import type { TinkCore } from "../tink-context.ts";
import type { Access } from "./access.ts";
import type { Operation } from "./operation.ts";
import type { TinkRequest } from "./request.ts";
import { TinkError } from "./tink-error.ts";

/**
 * Who calls an operation. Null for one that takes no token: whatever the header says is not looked at.
 * @throws TinkError 401 for a token that is missing or not good any more, 403 for one that is not good for this
 */
export async function authorize(
  { tokens }: Pick<TinkCore, "tokens">,
  { name, token, scopes }: Pick<Operation, "name" | "token" | "scopes">,
  request: Pick<TinkRequest, "header">,
): Promise<Access | null> {
  if (token === "none") return null;
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(request.header("authorization") ?? "") ?? [];
  if (bearer === undefined)
    throw new TinkError(
      401,
      "auth.missing_token",
      "Send the header Authorization: Bearer with an access token of POST /api/v1/oauth/token.",
    );
  const access = await tokens.find(bearer);
  if (!access)
    throw new TinkError(
      401,
      "auth.invalid_token",
      "The access token is not known here, has expired or was revoked; get another with POST /api/v1/oauth/token.",
    );
  const kind = access.user ? "user" : "client";
  if (token !== "either" && token !== kind)
    throw new TinkError(
      403,
      "auth.wrong_token_type",
      token === "user"
        ? `${name} takes an access token of a user (authorization_code), not of the application.`
        : `${name} takes an access token of the application (client_credentials), not of a user.`,
    );
  const missing = scopes.filter((scope) => !access.scopes.has(scope));
  if (missing.length > 0)
    throw new TinkError(
      403,
      "auth.insufficient_scope",
      `The access token lacks the scope ${missing.join(", ")}, which ${name} needs.`,
    );
  return access;
}
