import { balanceRefreshRequest } from "../../wire/index.ts";
import { accountsOf } from "../data/accounts-of.ts";
import { isOfBank } from "../data/tink-account.ts";
import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { ok } from "../http/reply.ts";
import { TinkError } from "../http/tink-error.ts";
import { balanceRefreshesOf, findBalanceRefresh, keepBalanceRefresh } from "./balance-refresh.ts";
import { balanceRefreshOperations } from "./operations.ts";

/** https://docs.tink.com/resources/balance-check */
export const balanceRefreshEndpoints: readonly Endpoint[] = endpointsOf(balanceRefreshOperations, {
  async startBalanceRefresh(context, { user }, request) {
    const { store, clock, credentials, health, drawId } = context;
    const { accountId } = await readJson(request, balanceRefreshRequest);
    const found = (await accountsOf(context, user)).find(({ id }) => id === accountId);
    if (!found)
      throw new TinkError(
        404,
        "balance_refresh.account_not_found",
        `The user has no account "${accountId}". GET /data/v2/accounts lists them.`,
      );
    if (!isOfBank(found))
      throw new TinkError(
        400,
        "balance_refresh.not_aggregated",
        `The account "${accountId}" was ingested: there is no bank that could be asked for its balance.`,
      );
    const { id: credentialsId, status, bank } = found.source.credentials;
    const now = clock.now();
    return store.inTurn(`BalanceRefresh of ${accountId}`, async () => {
      const running = (await balanceRefreshesOf(store, accountId)).find(({ endsAt }) => endsAt > now);
      if (running) throw tooMany(running.endsAt - now);
      await credentials.refuseTooMany(credentialsId);
      const id = await drawId("balance refresh");
      // Of what the bank does not let be read any more nobody gets the balance.
      const succeeds = status === "UPDATED" && health(bank) !== "down";
      await keepBalanceRefresh(store, { id, userId: user.id, credentialsId, accountId, succeeds }, now);
      return ok({ balanceRefreshId: id, credentialsId });
    });
  },

  async getBalanceRefresh({ store, clock }, { user }, request) {
    const id = request.param("id");
    const found = await findBalanceRefresh(store, id);
    if (found?.userId !== user.id)
      throw new TinkError(
        404,
        "balance_refresh.not_found",
        `There is no balance refresh "${id}" of this user. POST /api/v1/balance-refresh starts one.`,
      );
    if (clock.now() < found.endsAt) return ok({ status: "REFRESHING" });
    return ok({ status: found.succeeds ? "FINISHED" : "FAILED" });
  },
});

function tooMany(waitMs: number): TinkError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new TinkError(
    429,
    "balance_refresh.rate_limited",
    `The balance is being refreshed; ask for it again after ${seconds} s.`,
    { headers: { "Retry-After": String(seconds) }, body: { retryAfterMillis: seconds * 1000 } },
  );
}
