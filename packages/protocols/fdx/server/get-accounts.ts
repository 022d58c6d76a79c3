import { type AccountsPage, scopeOfCluster } from "../wire.ts";
import { authorize } from "./authorize.ts";
import { detailsOf } from "./get-account.ts";
import { mapDescriptor } from "./map-account.ts";
import { pageOf, readPageRequest } from "./paging.ts";
import type { Endpoint } from "./request.ts";

const { ACCOUNT_BASIC, ACCOUNT_DETAILED } = scopeOfCluster;

/**
 * `GET /accounts`: the accounts the customer chose, as descriptors or with `resultType=details` in full.
 * https://plaid.com/core-exchange/docs/reference/6.4/#list-all-accounts
 */
export const getAccounts: Endpoint = async (server, request): Promise<AccountsPage> => {
  const detailed = request.query("resultType") === "details";
  const scopes = detailed ? [ACCOUNT_DETAILED] : [ACCOUNT_BASIC, ACCOUNT_DETAILED];
  const { accounts } = await authorize(server, request.authorization, scopes);
  const { items, page } = pageOf(accounts, readPageRequest(request.query));
  const map = detailed ? detailsOf(server) : mapDescriptor;
  return { page, accounts: items.flatMap((account) => map(account) ?? []) };
};
