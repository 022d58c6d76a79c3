import type { AccountParties, ListIdentitiesResponse } from "../../wire/index.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { accountsOf } from "./accounts-of.ts";
import { mapIdentities, mapParties } from "./map-parties.ts";
import { accountsOnly, requireOne } from "./require-account.ts";

/**
 * `GET /data/v2/accounts/{id}/parties`; nobody where the account was ingested.
 * https://docs.tink.com/api-data-v2#data-v2/account/get-account-parties
 */
export const getAccountParties: Handler<"user"> = async (context, { user }, request) => {
  const accounts = accountsOnly(await accountsOf(context, user));
  const body: AccountParties = {
    parties: mapParties(context, requireOne(accounts, request.param("accountId"))),
  };
  return ok(body);
};

/** `GET /data/v2/identities`: https://docs.tink.com/api-data-v2#data-v2/identity/list-identities */
export const listIdentities: Handler<"user"> = async (context, { user }) => {
  const body: ListIdentitiesResponse = {
    identities: mapIdentities(context, await accountsOf(context, user)),
  };
  return ok(body);
};
