import { z } from "zod";
import type { Handler } from "../../http/endpoint.ts";
import { readJson } from "../../http/read-body.ts";
import { ok } from "../../http/reply.ts";
import type { TinkUser } from "../../users/user.ts";
import { accountsByTransaction, deletionsOfIds, isListOfIds, nowhere } from "../client-shapes/list-of-ids.ts";
import { isBareList, ofBareTransactions } from "../client-shapes/of-bare-transactions.ts";
import { ingestBatch } from "../ingest-batch.ts";
import type { ReadBatch } from "../read/batch.ts";
import { invalid } from "../read/invalid.ts";
import { readBatch } from "../read/read-batch.ts";
import { refused, STATUSES } from "../refuse.ts";
import { rulesOf } from "../rules-of.ts";
import { startOperation } from "./operation-book.ts";
import { userOf } from "./user-of.ts";

/** `POST /data/v2/connector/transactions`, as tink.ex 1.0.0 sends it. */
export const ingestTransactionsV2: Handler<"either"> = (context, access, request) =>
  store(context, access, request, access.app.options.upsert);

/** `POST /data/v2/connector/transactions:batchUpdate`: each has to be there, all are updated or none. */
export const updateTransactionsV2: Handler<"either"> = (context, access, request) =>
  store(context, access, request, "existing");

/** `POST /data/v2/connector/transactions:batchDelete`: all of them, or none. */
export const deleteTransactionsV2: Handler<"either"> = async (context, access, request) => {
  const body = await readJson(request, z.unknown());
  const user = await userOf(context, access, request, body);
  if (!isListOfIds(body)) throw invalid([{ field: "externalIds", message: "is a list of external ids" }]);
  const deletions = await deletionsOfIds(context.ingested, user.id, body.externalIds);
  const result = await context.ingested.deleteTransactions(user.id, deletions);
  if (!result.ok) throw refused(result.refusal, STATUSES.transaction);
  return ok(await startOperation(context, access.app, user));
};

async function store(
  context: Parameters<Handler<"either">>[0],
  access: Parameters<Handler<"either">>[1],
  request: Parameters<Handler<"either">>[2],
  upsert: boolean | "existing",
) {
  const body = await readJson(request, z.unknown());
  const user = await userOf(context, access, request, body);
  if (!isBareList(body)) throw invalid([{ field: "transactions", message: "is a list of transactions" }]);
  const { ingested } = context;
  const rules = rulesOf(context, user);
  const bare = ofBareTransactions(body, await ingested.accountsOf(user.id), rules);
  const batch = readBatch(bare.body, rules, bare.rename);
  if (upsert === "existing") await requireThere(context, user, batch, bare.rename);
  await ingestBatch(context, user, batch, { upsert: upsert !== false }, bare.rename);
  return ok(await startOperation(context, access.app, user));
}

/** @throws TinkError 404 for one that is not on its account */
async function requireThere(
  { ingested }: Parameters<Handler<"either">>[0],
  { id: userId }: TinkUser,
  { accounts }: ReadBatch,
  rename: (field: string) => string,
): Promise<void> {
  const ids = accounts.flatMap(({ transactions }) => transactions.map(({ externalId }) => externalId));
  const there = await accountsByTransaction(ingested, userId, ids);
  const opened = await ingested.accountsOf(userId);
  accounts.forEach(({ externalId, transactions }, at) => {
    const account = opened.find((each) => each.externalId === externalId);
    transactions.forEach((transaction, row) => {
      const on = there.get(transaction.externalId) ?? [];
      const field = rename(`transactionAccounts[${at}].transactions[${row}].externalId`);
      if (account && !on.includes(account.id)) throw nowhere(transaction.externalId, field);
    });
  });
}
