import { z } from "zod";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent } from "../http/reply.ts";
import type { TinkUser } from "../users/user.ts";
import type { Fields } from "./client-shapes/fields.ts";
import { isBareTransaction, ofBareTransactions } from "./client-shapes/of-bare-transactions.ts";
import { transactionsOfClient } from "./client-shapes/transactions-of-client.ts";
import { ingestBatch } from "./ingest-batch.ts";
import type { ReadingRules } from "./read/batch.ts";
import { readUpdate } from "./read/read-update.ts";
import { refused, STATUSES } from "./refuse.ts";
import { requireUser } from "./require-user.ts";
import { rulesOf } from "./rules-of.ts";

/** https://docs.tink.com/api#connector-update-transaction. 204, or 400, 401, 404. */
export const updateTransaction: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 404);
  const externalId = request.param("externalTransactionId");
  const sent = await readJson(request, z.unknown());
  const rules = rulesOf(context, user);
  const { lenient, upsert } = access.app.options;
  const isBare = lenient && isBareTransaction(sent);
  const bare = isBare && (await bareUpdate(context, user, externalId, sent, rules));
  const body = bare ? bare.body : lenient ? transactionsOfClient(sent) : sent;
  const update = readUpdate(body, externalId, rules, bare ? bare.rename : undefined);
  const { account, balanceMinor, reservedMinor, transaction, tinkId } = update;
  const result = await context.ingested.updateTransaction(user.id, {
    externalId: account.externalId ?? "",
    accountId: account.tinkId,
    balanceMinor,
    reservedMinor,
    transaction,
    id: tinkId ?? undefined,
  });
  if (result.ok) return noContent;
  if (!upsert || result.refusal.code !== "unknown_transaction" || account.externalId === undefined)
    throw refused(result.refusal, STATUSES.transaction);
  const accounts = [
    { externalId: account.externalId, balanceMinor, reservedMinor, transactions: [transaction] },
  ];
  const batch = { type: "REAL_TIME", autoBook: false, overridePending: false, accounts } as const;
  await ingestBatch(context, user, batch, { upsert });
  return noContent;
};

const ONLY = "transactions[0].";

/** A bare transaction as the list of one it would be; its fields are told of as it named them. */
async function bareUpdate(
  { ingested }: Parameters<Handler<"client">>[0],
  { id }: TinkUser,
  externalId: string,
  sent: Fields,
  rules: ReadingRules,
) {
  const list = { transactions: [{ externalId, ...sent }] };
  const { body, rename } = ofBareTransactions(list, await ingested.accountsOf(id), rules);
  return {
    body,
    rename: (field: string) => {
      const renamed = rename(field);
      return renamed.startsWith(ONLY) ? renamed.slice(ONLY.length) : renamed;
    },
  };
}
