import type { Access } from "../../http/access.ts";
import type { TinkRequest } from "../../http/request.ts";
import type { TinkContext } from "../../tink-context.ts";
import { findUser } from "../../users/find-user.ts";
import type { TinkUser } from "../../users/user.ts";
import { isFields } from "../client-shapes/fields.ts";
import { invalid } from "../read/invalid.ts";

/**
 * Whose data a call below `/data/v2/connector` is about: the user of the token, or whom `externalUserId` names in body
 * or query. How the real API knows is not documented.
 */
export async function userOf(
  context: Pick<TinkContext, "users">,
  { app, user }: Access,
  request: Pick<TinkRequest, "query">,
  body: unknown,
): Promise<TinkUser> {
  if (user) return user;
  const named = (isFields(body) ? body.externalUserId : undefined) ?? request.query("externalUserId");
  if (typeof named === "string") return findUser(context, app, { externalUserId: named });
  const message = "is missing; send it in body or query, or call with an access token of the user";
  throw invalid([{ field: "externalUserId", message }]);
}
