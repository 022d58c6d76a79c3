import { z } from "zod";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent } from "../http/reply.ts";
import { openAccounts } from "./open-accounts.ts";
import { requireUser } from "./require-user.ts";

/** https://docs.tink.com/api#connector-ingest-accounts. 204, or 400, 401 for a user nobody knows, 409. */
export const ingestAccounts: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 401);
  const body = await readJson(request, z.unknown());
  await openAccounts(context, user, body, access.app.options);
  return noContent;
};
