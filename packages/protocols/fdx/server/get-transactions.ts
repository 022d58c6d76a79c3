import { DAY_MS, type Instant } from "@sandbank/domain";
import type { ConsentRecord } from "@sandbank/protocol-oauth/server";
import { scopeOfCluster, type TransactionsPage } from "../wire.ts";
import { authorize, requireAccount } from "./authorize.ts";
import type { FdxServerOptions } from "./context.ts";
import { lastSevenDays, readDateWindow } from "./date-window.ts";
import { FdxError } from "./fdx-error.ts";
import { categoryOf } from "./map-account.ts";
import { mapTransaction } from "./map-transaction.ts";
import { pageMetadata, readPageRequest, unknownPageKey } from "./paging.ts";
import { noteAsked } from "./recall-page.ts";
import type { Endpoint } from "./request.ts";
import { nameOfWorld, sentPages } from "./sent-pages.ts";

/**
 * `GET /accounts/{accountId}/transactions`: newest first, by the day they posted or, while pending, were made.
 * https://plaid.com/core-exchange/docs/reference/6.4/#search-for-account-transactions
 */
export const getTransactions: Endpoint = async (server, request): Promise<Uint8Array<ArrayBuffer>> => {
  const access = await authorize(server, request.authorization, [scopeOfCluster.TRANSACTIONS]);
  const account = requireAccount(access, request.param("accountId"));
  const accountCategory = categoryOf(account.type);
  if (!accountCategory) {
    throw new FdxError("accountTypeNotSupported", `A ${account.type} account has no FDX form here.`);
  }
  const { world } = server;
  const now = world.clock.now();
  const window = readDateWindow(request.query, earliestOf(server, access.consent)) ?? lastSevenDays(now);
  const { limit, pageKey } = readPageRequest(request.query);
  const { sequence } = world.overlay;
  const key = [nameOfWorld(world), account.id, window.from, window.to, limit, pageKey].join(" ");
  noteAsked(access, request.url, key, now);
  const known = sentPages.find(key, now, sequence);
  if (known !== undefined) return known;
  const query = { ...window, limit, ...(pageKey !== undefined && { after: pageKey }) };
  const { transactions, nextPageKey, total, unchangedUntil } = pageFrom(
    () => world.transactions(account, query),
    pageKey,
  );
  const page: TransactionsPage = {
    page: pageMetadata(nextPageKey, total),
    transactions: transactions.map((movement) => mapTransaction(movement, accountCategory)),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(page));
  sentPages.keep(key, { bytes, from: now, until: unchangedUntil, sequence });
  return bytes;
};

/** Where a consent's data begins: what the bank serves at all, and what was consented to. */
export function earliestOf({ world, bank }: FdxServerOptions, consent: ConsentRecord): Instant {
  const served = world.clock.now() - bank.historyDays * DAY_MS;
  return Math.max(served, consent.createdAt - consent.lookbackDays * DAY_MS);
}

function pageFrom<T>(read: () => T, pageKey: string | undefined): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError && pageKey !== undefined) throw unknownPageKey(pageKey);
    throw error;
  }
}
