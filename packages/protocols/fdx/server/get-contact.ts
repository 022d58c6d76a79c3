import { type AccountContact, scopeOfCluster } from "../wire.ts";
import { authorize, requireAccount } from "./authorize.ts";
import { mapContact } from "./map-customer.ts";
import type { Endpoint } from "./request.ts";

/**
 * `GET /accounts/{accountId}/contact`
 * https://plaid.com/core-exchange/docs/reference/6.4/#get-an-accounts-contact-information
 */
export const getContact: Endpoint = async (server, request): Promise<AccountContact> => {
  const access = await authorize(server, request.authorization, [scopeOfCluster.CUSTOMER_CONTACT]);
  const account = requireAccount(access, request.param("accountId"));
  return mapContact(server.world.customer(account.customer, server.bank.country));
};
