import type { Instant } from "@sandbank/domain";
import type { ListTransactionsResponse } from "../../wire/index.ts";
import type { UserAccess } from "../http/access.ts";
import type { Handler } from "../http/endpoint.ts";
import { ok, type Reply } from "../http/reply.ts";
import { accountsOf, type DataContext } from "./accounts-of.ts";
import { mergeRows } from "./merge-rows.ts";
import { nextPageToken } from "./next-page-token.ts";
import { type List, type Position, readPageToken, writePageToken } from "./page-token.ts";
import { readPageSize } from "./read-page-size.ts";
import { shelfOf } from "./require-account.ts";
import { bankRows, type Cut, ingestedRows, type RowSource } from "./row-source.ts";
import { nameOfWorld, sentPages } from "./sent-pages.ts";
import { isIngested, isOfBank, type TinkAccount } from "./tink-account.ts";
import { readTransactionFilter, type TransactionFilter } from "./transaction-query.ts";

/** Read of each account at a time. */
const CHUNK = 50;

/**
 * `GET /data/v2/transactions`: newest first, by when they were booked or, while pending, made. What was shown on a page
 * is on no further one, whatever comes in meanwhile.
 * https://docs.tink.com/api-data-v2#data-v2/transaction/list-transactions
 */
export const listTransactions: Handler<"user"> = async (context, access, request) => {
  const filter = readTransactionFilter(request);
  const pageSize = readPageSize(request);
  const list: List = ["transactions", String(context.seed), access.user.id, filter.text];
  const token = request.query("pageToken") || undefined;
  const after = token === undefined ? null : readPageToken(token, list);
  const all = (await accountsOf(context, access.user)).filter(
    (account) =>
      shelfOf(account) !== null && (filter.accountIds === null || filter.accountIds.has(account.id)),
  );
  const seenAt = after?.seenAt ?? Math.max(0, ...all.filter(isOfBank).map(({ source }) => source.seenAt));
  const accounts = all.map((account) => asSeenAt(account, seenAt));
  const key = keyOf(context, access, accounts, [filter.text, String(pageSize), token ?? ""]);
  const known = key === null ? undefined : sentPages.find(key);
  if (known !== undefined) return json(known);
  const page = await pageOf(context, access, { accounts, filter, pageSize, seenAt, after, list });
  if (key === null) return ok(page);
  const bytes = new TextEncoder().encode(JSON.stringify(page));
  sentPages.keep(key, bytes);
  return json(bytes);
};

interface Asked {
  readonly accounts: readonly TinkAccount[];
  readonly filter: TransactionFilter;
  readonly pageSize: number;
  readonly seenAt: Instant;
  readonly after: Position | null;
  readonly list: List;
}

async function pageOf(
  context: DataContext,
  { user, app }: UserAccess,
  { accounts, filter, pageSize, seenAt, after, list }: Asked,
): Promise<ListTransactionsResponse> {
  const cut: Cut = after ? { ...filter, to: Math.min(filter.to, after.at + 1) } : filter;
  const ingested = accounts.filter(isIngested);
  const sources: RowSource[] =
    cut.booked || cut.pending
      ? [
          ...accounts
            .filter(isOfBank)
            .filter(({ source }) => !source.withoutTransactions)
            .map((account) => bankRows(context, account, cut, CHUNK)),
          ...(ingested.length > 0 ? [ingestedRows(context, user.id, ingested, cut, pageSize + 1)] : []),
        ]
      : [];
  const rows = await mergeRows(sources, pageSize + 1, after);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    transactions: shown.map((row) => row.write()),
    ...nextPageToken(last ? writePageToken({ seenAt, at: last.at, id: last.id }, list) : null, app),
  };
}

/** A bank may be read between two pages: all of them show what the first one did. */
function asSeenAt(account: TinkAccount, at: Instant): TinkAccount {
  const { source } = account;
  return source.kind === "bank" && source.seenAt > at
    ? { ...account, source: { ...source, seenAt: at } }
    : account;
}

/**
 * Names a page that is the same whenever it is asked for again: what banks gave stays as it was until they are read
 * anew or somebody edits the world. Null where something ingested may be on it.
 */
function keyOf(
  { world }: Pick<DataContext, "world">,
  { user, app }: UserAccess,
  accounts: readonly TinkAccount[],
  asked: readonly string[],
): string | null {
  if (!accounts.every(isOfBank)) return null;
  const seen = accounts.map(({ id, source }) => `${id}:${source.seenAt}:${source.withoutTransactions}`);
  const parts = [nameOfWorld(world), world.overlay.sequence, user.id, app.options.emptyNextPageToken];
  return [...parts, ...asked, ...seen].join(" ");
}

function json(text: Uint8Array<ArrayBuffer>): Reply {
  return { status: 200, text, contentType: "application/json" };
}
