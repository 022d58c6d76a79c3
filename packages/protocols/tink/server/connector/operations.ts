import type { Operation } from "../http/operation.ts";

const USER = "/connector/users/:externalUserId";
const V2 = "/data/v2/connector";

/** https://docs.tink.com/api#connector, and what a client library calls besides. */
export const connectorOperations = [
  {
    name: "ingestAccounts",
    method: "POST",
    path: `${USER}/accounts`,
    token: "client",
    scopes: ["accounts:write"],
  },
  {
    name: "updateIngestedAccount",
    method: "PUT",
    path: `${USER}/accounts/:externalAccountId`,
    token: "client",
    scopes: ["accounts:write"],
  },
  {
    name: "deleteIngestedAccount",
    method: "DELETE",
    path: `${USER}/accounts/:externalAccountId`,
    token: "client",
    scopes: ["accounts:write"],
  },
  {
    name: "ingestTransactions",
    method: "POST",
    path: `${USER}/transactions`,
    token: "client",
    scopes: ["transactions:write"],
  },
  {
    name: "deleteIngestedTransactions",
    method: "POST",
    path: `${USER}/transactions/delete`,
    token: "client",
    scopes: ["transactions:write"],
  },
  {
    name: "updateIngestedTransaction",
    method: "PUT",
    path: `${USER}/transactions/:externalTransactionId`,
    token: "client",
    scopes: ["transactions:write"],
  },
  // Below is what only a client library calls; none of it is in Tink's documentation.
  { name: "deleteConnectorUser", method: "DELETE", path: USER, token: "client", scopes: ["accounts:write"] },
  {
    name: "ingestAccountsV2",
    method: "POST",
    path: `${V2}/accounts`,
    token: "either",
    scopes: ["accounts:write"],
  },
  {
    name: "deleteAccountsV2",
    method: "POST",
    path: `${V2}/accounts:delete`,
    token: "either",
    scopes: ["accounts:write"],
  },
  {
    name: "ingestTransactionsV2",
    method: "POST",
    path: `${V2}/transactions`,
    token: "either",
    scopes: ["transactions:write"],
  },
  {
    name: "deleteTransactionsV2",
    method: "POST",
    path: `${V2}/transactions:batchDelete`,
    token: "either",
    scopes: ["transactions:write"],
  },
  {
    name: "updateTransactionsV2",
    method: "POST",
    path: `${V2}/transactions:batchUpdate`,
    token: "either",
    scopes: ["transactions:write"],
  },
  {
    name: "getConnectorOperation",
    method: "GET",
    path: `${V2}/operations/:operationId`,
    token: "either",
    scopes: ["transactions:write"],
  },
] as const satisfies readonly Operation[];
