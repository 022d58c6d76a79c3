import type { Account } from "@sandbank/world";
import { type AccountWithDetails, scopeOfCluster } from "../wire.ts";
import { authorize, requireAccount } from "./authorize.ts";
import type { FdxServerOptions } from "./context.ts";
import { FdxError } from "./fdx-error.ts";
import { mapDetails } from "./map-account.ts";
import type { Endpoint } from "./request.ts";

/** `GET /accounts/{accountId}`, https://plaid.com/core-exchange/docs/reference/6.4/#get-account */
export const getAccount: Endpoint = async (server, request): Promise<AccountWithDetails> => {
  const access = await authorize(server, request.authorization, [scopeOfCluster.ACCOUNT_DETAILED]);
  const account = requireAccount(access, request.param("accountId"));
  const details = detailsOf(server)(account);
  if (details) return details;
  throw new FdxError("accountTypeNotSupported", `A ${account.type} account has no FDX form here.`);
};

/** An account in full at the clock's instant; null for a kind this server does not serve. */
export function detailsOf({ world }: FdxServerOptions): (account: Account) => AccountWithDetails | null {
  return (account) => {
    const lastStatement =
      account.statementDay === null ? undefined : world.statements(account, { limit: 1 })[0];
    return mapDetails(account, world.balance(account), lastStatement);
  };
}
