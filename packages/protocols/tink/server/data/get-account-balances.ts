import { withFreshBalance } from "../balance-refresh/with-fresh-balance.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { mapBalances } from "./map-balances.ts";
import { requireAnyAccount } from "./require-account.ts";

/**
 * `GET /data/v2/accounts/{id}/balances`, by a user's token or the application's.
 * https://docs.tink.com/api-data-v2#data-v2/account/get-account-balances
 */
export const getAccountBalances: Handler<"either"> = async (context, access, request) => {
  const account = await requireAnyAccount(context, access, request.param("accountId"));
  return ok(mapBalances(context, await withFreshBalance(context, account)));
};
