import { z } from "zod";
import type { Handler } from "../http/endpoint.ts";
import { readJson } from "../http/read-body.ts";
import { noContent, ok } from "../http/reply.ts";
import { isBareList, ofBareTransactions } from "./client-shapes/of-bare-transactions.ts";
import { transactionsOfClient } from "./client-shapes/transactions-of-client.ts";
import { ingestBatch } from "./ingest-batch.ts";
import { readBatch } from "./read/read-batch.ts";
import { requireUser } from "./require-user.ts";
import { rulesOf } from "./rules-of.ts";
import { startOperation } from "./v2/operation-book.ts";

/**
 * https://docs.tink.com/api#connector-ingest-transactions. 204, or 400 (also for an account nobody knows), 404 for such a
 * user, 409, 410 for what was deleted, 412 without accounts.
 */
export const ingestTransactions: Handler<"client"> = async (context, access, request) => {
  const user = await requireUser(context, access, request, 404);
  const body = await readJson(request, z.unknown());
  const rules = rulesOf(context, user);
  const { lenient, upsert } = access.app.options;
  if (lenient && isBareList(body)) {
    const bare = ofBareTransactions(body, await context.ingested.accountsOf(user.id), rules);
    await ingestBatch(context, user, readBatch(bare.body, rules, bare.rename), { upsert }, bare.rename);
    // Whoever sends it so waits for an operation.
    return ok(await startOperation(context, access.app, user));
  }
  const batch = readBatch(lenient ? transactionsOfClient(body) : body, rules);
  await ingestBatch(context, user, batch, { upsert });
  return noContent;
};
