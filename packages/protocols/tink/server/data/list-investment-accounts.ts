import type { ListHoldingsResponse, ListInvestmentAccountsResponse } from "../../wire/index.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok } from "../http/reply.ts";
import { accountsOf } from "./accounts-of.ts";
import { mapHolding, mapInvestment } from "./map-investment.ts";
import { nextPageToken } from "./next-page-token.ts";
import { pageOfItems } from "./page-of-items.ts";
import { readPageSize } from "./read-page-size.ts";
import { onShelf, requireOne } from "./require-account.ts";

const DEFAULT_HOLDINGS = 10;

/** `GET /data/v2/investment-accounts`: https://docs.tink.com/api-data-v2#data-v2/investment/list-investment-accounts */
export const listInvestmentAccounts: Handler<"user"> = async (context, { user }) => {
  const accounts = onShelf(await accountsOf(context, user), "investments");
  const body: ListInvestmentAccountsResponse = {
    investmentAccounts: accounts.map((account) => mapInvestment(context, account)),
  };
  return ok(body);
};

/** `GET /data/v2/investment-accounts/{id}`: https://docs.tink.com/api-data-v2#data-v2/investment/get-investment-account */
export const getInvestmentAccount: Handler<"user"> = async (context, { user }, request) => {
  const accounts = onShelf(await accountsOf(context, user), "investments");
  return ok(mapInvestment(context, requireOne(accounts, request.param("accountId"))));
};

/** `GET /data/v2/investment-accounts/{id}/holdings`: https://docs.tink.com/api-data-v2#data-v2/investment/list-holdings */
export const listHoldings: Handler<"user"> = async (context, { user, app }, request) => {
  const accounts = onShelf(await accountsOf(context, user), "investments");
  const { id, source } = requireOne(accounts, request.param("accountId"));
  const positions = context.world
    .positions(source.account, source.seenAt)
    .map((position) => ({ id: (position.isin ?? position.symbol).toLowerCase(), position }));
  const pageSize = readPageSize(request, DEFAULT_HOLDINGS);
  // "null for first request"
  const pageToken = request.query("pageToken")?.replace(/^null$/, "");
  const { items, token } = pageOfItems(positions, ["holdings", id], { pageSize, pageToken });
  const body: ListHoldingsResponse = {
    holdings: items.map(({ position }) => mapHolding(id, source.account, position)),
    ...nextPageToken(token, app),
  };
  return ok(body);
};
