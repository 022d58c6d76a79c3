import { z } from "zod";
import type { TinkApp } from "../apps/app.ts";
import { readForm } from "../http/read-body.ts";
import type { TinkRequest } from "../http/request.ts";
import type { TinkCore } from "../tink-context.ts";
import { findUser } from "../users/find-user.ts";

const form = z.object({ user_id: z.string().optional(), external_user_id: z.string().optional() });

/** `POST /api/v1/oauth/revoke-all` @throws TinkError 400, 401, 404 */
export async function revokeAll(
  context: TinkCore,
  app: TinkApp,
  request: Pick<TinkRequest, "text">,
): Promise<void> {
  const { user_id: userId, external_user_id: externalUserId } = await readForm(request, form);
  const user = await findUser(context, app, { userId, externalUserId });
  await context.tokens.revokeAll(user.id);
}
