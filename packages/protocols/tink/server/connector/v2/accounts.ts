import { z } from "zod";
import type { Handler } from "../../http/endpoint.ts";
import { readJson } from "../../http/read-body.ts";
import { ok } from "../../http/reply.ts";
import { isListOfIds } from "../client-shapes/list-of-ids.ts";
import { openAccounts } from "../open-accounts.ts";
import { invalid } from "../read/invalid.ts";
import { refused, STATUSES } from "../refuse.ts";
import { startOperation } from "./operation-book.ts";
import { userOf } from "./user-of.ts";

/** `POST /data/v2/connector/accounts`, as tink.ex 1.0.0 sends it. */
export const ingestAccountsV2: Handler<"either"> = async (context, access, request) => {
  const body = await readJson(request, z.unknown());
  const user = await userOf(context, access, request, body);
  await openAccounts(context, user, body, { ...access.app.options, lenient: true });
  return ok(await startOperation(context, access.app, user));
};

/** `POST /data/v2/connector/accounts:delete`: all of them, or none. */
export const deleteAccountsV2: Handler<"either"> = async (context, access, request) => {
  const body = await readJson(request, z.unknown());
  const user = await userOf(context, access, request, body);
  if (!isListOfIds(body)) throw invalid([{ field: "externalIds", message: "is a list of external ids" }]);
  const result = await context.ingested.deleteAccounts(user.id, body.externalIds);
  if (!result.ok) {
    const { refusal } = result;
    throw refused(
      refusal,
      STATUSES.account,
      (account) => `externalIds[${body.externalIds.indexOf(account)}]`,
    );
  }
  return ok(await startOperation(context, access.app, user));
};
