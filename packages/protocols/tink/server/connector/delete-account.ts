import type { Handler } from "../http/endpoint.ts";
import { noContent } from "../http/reply.ts";
import { refused, STATUSES } from "./refuse.ts";
import { requireUser } from "./require-user.ts";

/** https://docs.tink.com/api#connector-delete-account. With its transactions; 204, or 404. */
export const deleteAccount: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 404);
  const result = await context.ingested.deleteAccount(user.id, request.param("externalAccountId"));
  if (!result.ok) throw refused(result.refusal, STATUSES.account);
  return noContent;
};
