import { z } from "zod";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent } from "../http/reply.ts";
import { openAccounts } from "./open-accounts.ts";
import { readAccountChange } from "./read/read-accounts.ts";
import { refused, STATUSES } from "./refuse.ts";
import { requireUser } from "./require-user.ts";
import { rulesOf } from "./rules-of.ts";

/** https://docs.tink.com/api#connector-update-account. 204, or 400, 401, 404; balances change with transactions. */
export const updateAccount: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 401);
  const externalId = request.param("externalAccountId");
  const body = await readJson(request, z.unknown());
  const { upsert } = access.app.options;
  const isNew = upsert && !(await hasAccount(context.ingested, user.id, externalId));
  if (isNew && typeof body === "object") {
    await openAccounts(context, user, { accounts: [{ ...body, externalId }] }, access.app.options);
    return noContent;
  }
  const change = readAccountChange(body, rulesOf(context, user));
  const result = await context.ingested.updateAccount(user.id, externalId, change);
  if (!result.ok) throw refused(result.refusal, STATUSES.account);
  return noContent;
};

async function hasAccount(
  { accountsOf }: Parameters<Handler<"client">>[0]["ingested"],
  userId: string,
  externalId: string,
): Promise<boolean> {
  return (await accountsOf(userId)).some((account) => account.externalId === externalId);
}
