import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { deleteAccount } from "./delete-account.ts";
import { deleteConnectorUser } from "./delete-connector-user.ts";
import { deleteTransactions } from "./delete-transactions.ts";
import { ingestAccounts } from "./ingest-accounts.ts";
import { ingestTransactions } from "./ingest-transactions.ts";
import { connectorOperations } from "./operations.ts";
import { updateAccount } from "./update-account.ts";
import { updateTransaction } from "./update-transaction.ts";
import { deleteAccountsV2, ingestAccountsV2 } from "./v2/accounts.ts";
import { getConnectorOperation } from "./v2/operation-book.ts";
import { deleteTransactionsV2, ingestTransactionsV2, updateTransactionsV2 } from "./v2/transactions.ts";

export const connectorEndpoints: readonly Endpoint[] = endpointsOf(connectorOperations, {
  ingestAccounts,
  updateIngestedAccount: updateAccount,
  deleteIngestedAccount: deleteAccount,
  ingestTransactions,
  deleteIngestedTransactions: deleteTransactions,
  updateIngestedTransaction: updateTransaction,
  deleteConnectorUser,
  ingestAccountsV2,
  deleteAccountsV2,
  ingestTransactionsV2,
  deleteTransactionsV2,
  updateTransactionsV2,
  getConnectorOperation,
});
