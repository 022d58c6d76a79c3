import { type Customer, scopeOfCluster } from "../wire.ts";
import { authorize } from "./authorize.ts";
import { mapCustomer } from "./map-customer.ts";
import type { Endpoint } from "./request.ts";

/**
 * `GET /customers/current`: the id with any token, the person with the customer scopes.
 * https://plaid.com/core-exchange/docs/reference/6.4/#get-current-authenticated-customer-id
 */
export const getCustomer: Endpoint = async (server, request): Promise<Customer> => {
  const { token, holder } = await authorize(server, request.authorization, []);
  return mapCustomer(token.subject, server.world.customer(holder.customer, server.bank.country), {
    personal: token.scopes.has(scopeOfCluster.CUSTOMER_PERSONAL),
    contact: token.scopes.has(scopeOfCluster.CUSTOMER_CONTACT),
  });
};
