import { getCategories } from "../categories/get-categories.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { getBalancesV1, listAccountsV1, updateAccountV1 } from "./accounts-v1.ts";
import { getAccountBalances } from "./get-account-balances.ts";
import { getAccountParties, listIdentities } from "./get-account-parties.ts";
import { getAccount, listAccounts } from "./list-accounts.ts";
import { getInvestmentAccount, listHoldings, listInvestmentAccounts } from "./list-investment-accounts.ts";
import { getLoanAccount, listLoanAccounts } from "./list-loan-accounts.ts";
import { listTransactions } from "./list-transactions.ts";
import { dataOperations } from "./operations.ts";

export const dataEndpoints: readonly Endpoint[] = endpointsOf(dataOperations, {
  listCategories: getCategories,
  listAccounts,
  getAccount,
  getAccountBalances,
  getAccountParties,
  listTransactions,
  listIdentities,
  listInvestmentAccounts,
  getInvestmentAccount,
  listHoldings,
  listLoanAccounts,
  getLoanAccount,
  listAccountsV1,
  updateAccountV1,
  patchAccountV1: updateAccountV1,
  getBalancesV1,
});
