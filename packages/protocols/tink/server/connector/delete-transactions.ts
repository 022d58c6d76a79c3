import { z } from "zod";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent } from "../http/reply.ts";
import { deletionsOfIds, isListOfIds } from "./client-shapes/list-of-ids.ts";
import { readDeletions } from "./read/read-deletion.ts";
import { refused, STATUSES } from "./refuse.ts";
import { requireUser } from "./require-user.ts";
import { rulesOf } from "./rules-of.ts";

/** https://docs.tink.com/api#connector-delete-transactions. 204, or 400, 401, 404. */
export const deleteTransactions: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 404);
  const body = await readJson(request, z.unknown());
  const deletions =
    access.app.options.lenient && isListOfIds(body)
      ? await deletionsOfIds(context.ingested, user.id, body.externalIds)
      : readDeletions(body, rulesOf(context, user));
  const result = await context.ingested.deleteTransactions(user.id, deletions);
  if (!result.ok) throw refused(result.refusal, STATUSES.transaction);
  return noContent;
};
