import type { ClientAccess } from "../http/access.ts";
import type { TinkRequest } from "../http/request.ts";
import { TinkError } from "../http/tink-error.ts";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";

/**
 * The user a path names by its external id.
 * @param status where there is none: the Connector says 401 for accounts and 404 for transactions
 */
export async function requireUser(
  { users }: Pick<TinkContext, "users">,
  { app }: Pick<ClientAccess, "app">,
  request: Pick<TinkRequest, "param">,
  status: 401 | 404,
): Promise<TinkUser> {
  const externalUserId = request.param("externalUserId");
  const user = await users.byExternalId(app.id, externalUserId);
  if (user) return user;
  throw new TinkError(
    status,
    "connector.user_not_found",
    `The application has no user with the external id "${externalUserId}"; create it with POST /api/v1/user/create.`,
  );
}
