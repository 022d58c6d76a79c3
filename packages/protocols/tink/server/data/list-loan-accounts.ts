import type { ListLoanAccountsResponse } from "../../wire/index.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { accountsOf } from "./accounts-of.ts";
import { mapLoan } from "./map-loan.ts";
import { onShelf, requireOne } from "./require-account.ts";

/** `GET /data/v2/loan-accounts`: https://docs.tink.com/api-data-v2#data-v2/loan/list-loan-accounts */
export const listLoanAccounts: Handler<"user"> = async (context, { user }) => {
  const loans = onShelf(await accountsOf(context, user), "loans");
  const body: ListLoanAccountsResponse = { loanAccounts: loans.map((loan) => mapLoan(context, loan)) };
  return ok(body);
};

/** `GET /data/v2/loan-accounts/{id}`: https://docs.tink.com/api-data-v2#data-v2/loan/get-loan-account */
export const getLoanAccount: Handler<"user"> = async (context, { user }, request) => {
  const loans = onShelf(await accountsOf(context, user), "loans");
  return ok(mapLoan(context, requireOne(loans, request.param("accountId"))));
};
