import { type AccountListResponse, updateAccountRequest } from "../../wire/index.ts";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { ok } from "../http/reply.ts";
import { changeAccount } from "./account-changes.ts";
import { accountsOf } from "./accounts-of.ts";
import { balanceOf } from "./balance-of.ts";
import { refreshedAt } from "./map-account.ts";
import { denominated, mapAccountV1 } from "./map-account-v1.ts";
import { requireOne, shelfOf } from "./require-account.ts";

/** `GET /api/v1/accounts/list`: https://docs.tink.com/api-data-v1#data-v1/account/list-accounts */
export const listAccountsV1: Handler<"user"> = async (context, { user }) => {
  const accounts = (await accountsOf(context, user)).filter((account) => shelfOf(account) !== null);
  const body: AccountListResponse = { accounts: accounts.map((account) => mapAccountV1(context, account)) };
  return ok(body);
};

/**
 * `PUT /api/v1/accounts/{id}`, and `PATCH`, which a client sends: of what is sent only what may be changed counts.
 * https://docs.tink.com/api-data-v1#data-v1/account/update-an-account
 */
export const updateAccountV1: Handler<"user"> = async (context, { user }, request) => {
  const id = request.param("accountId");
  requireOne(await accountsOf(context, user), id);
  await changeAccount(context.store, user.id, id, await readJson(request, updateAccountRequest));
  return ok(mapAccountV1(context, requireOne(await accountsOf(context, user), id)));
};

/** `GET /api/v1/accounts/{id}/balances`: https://docs.tink.com/api-data-v1#data-v1/account/get-balances-for-account */
export const getBalancesV1: Handler<"user"> = async (context, { user }, request) => {
  const { id, source } = requireOne(await accountsOf(context, user), request.param("accountId"));
  const { currency, bookedMinor, ownMinor, availableMinor, creditLimitMinor } = balanceOf(context, source);
  const available = ownMinor ?? availableMinor;
  return ok({
    accountId: id,
    balances: {
      ...(available !== null && { available: denominated(available, currency) }),
      booked: denominated(bookedMinor, currency),
      ...(creditLimitMinor !== null && { creditLimit: denominated(creditLimitMinor, currency) }),
    },
    refreshed: refreshedAt(source),
  });
};
