import type { ListAccountsResponse } from "../../wire/index.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { accountsOf } from "./accounts-of.ts";
import { mapAccount } from "./map-account.ts";
import { nextPageToken } from "./next-page-token.ts";
import { pageOfItems } from "./page-of-items.ts";
import { readPageSize } from "./read-page-size.ts";
import { accountsOnly, requireOne } from "./require-account.ts";

/**
 * `GET /data/v2/accounts`: those of a bank by credentials, in the bank's order, then the ingested ones.
 * https://docs.tink.com/api-data-v2#data-v2/account/list-accounts
 */
export const listAccounts: Handler<"user"> = async (context, { user, app }, request) => {
  const ids = request.queryList("idIn");
  const types = request.queryList("typesIn", "typeIn");
  const pageSize = readPageSize(request);
  const accounts = accountsOnly(await accountsOf(context, user))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((account) => mapAccount(context, account))
    .filter(({ type }) => types.length === 0 || types.includes(type));
  const list = ["accounts", String(context.seed), user.id, ids.toSorted().join(), types.toSorted().join()];
  const { items, token } = pageOfItems(accounts, list, { pageSize, pageToken: request.query("pageToken") });
  const body: ListAccountsResponse = { accounts: items, ...nextPageToken(token, app) };
  return ok(body);
};

/** `GET /data/v2/accounts/{id}`: https://docs.tink.com/api-data-v2#data-v2/account/get-account */
export const getAccount: Handler<"user"> = async (context, { user }, request) => {
  const accounts = accountsOnly(await accountsOf(context, user));
  return ok(mapAccount(context, requireOne(accounts, request.param("accountId"))));
};
