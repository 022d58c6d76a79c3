import { z } from "zod";
import type { TinkApp } from "../apps/app.ts";
import { readJson } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkCore } from "../tink-context.ts";
import type { TinkUser } from "./user.ts";

/** How a caller may name a user: exactly one of them. */
export interface UserName {
  readonly userId?: string | undefined;
  readonly externalUserId?: string | undefined;
}

/**
 * @throws TinkError 400 where neither or both are given, 401 for a user of another application, 404 for one that does
 * not exist
 */
export async function findUser(
  { users }: Pick<TinkCore, "users">,
  app: TinkApp,
  { userId, externalUserId }: UserName,
): Promise<TinkUser> {
  if ((userId === undefined) === (externalUserId === undefined))
    throw new TinkError(
      400,
      "user.ambiguous",
      userId === undefined
        ? "Name the user: user_id or external_user_id is missing."
        : "Name the user once: send user_id or external_user_id, not both.",
    );
  const user =
    userId !== undefined ? await users.get(userId) : await users.byExternalId(app.id, externalUserId ?? "");
  if (!user) {
    const name = userId === undefined ? `external id "${externalUserId}"` : `id "${userId}"`;
    throw new TinkError(
      404,
      "user.not_found",
      `There is no user with the ${name}; create one with POST /api/v1/user/create.`,
    );
  }
  if (user.appId === app.id) return user;
  throw new TinkError(401, "user.no_access", `The user "${user.id}" belongs to another application.`);
}

const named = z.object({
  user_id: z.string().optional(),
  userId: z.string().optional(),
  external_user_id: z.string().optional(),
  externalUserId: z.string().optional(),
});

/** Whom an application names in the body when it deletes with its own token: not documented, but clients do it. */
export async function userToDelete(
  context: Pick<TinkCore, "users">,
  app: TinkApp,
  request: Pick<TinkRequest, "text">,
): Promise<TinkUser> {
  const text = await request.text();
  if (text === "")
    throw new TinkError(
      400,
      "user.ambiguous",
      "Call it with a token of the user to delete, or name the user in the body: user_id or external_user_id.",
    );
  const body = await readJson({ text: async () => text }, named);
  const userId = body.user_id ?? body.userId;
  return findUser(context, app, { userId, externalUserId: body.external_user_id ?? body.externalUserId });
}
