import type { IngestOptions } from "@sandbank/world";
import type { TinkContext } from "../tink-context.ts";
import type { TinkUser } from "../users/user.ts";
import type { ReadBatch } from "./read/batch.ts";
import { type FieldOf, refused, STATUSES } from "./refuse.ts";

/**
 * Stores a batch, all of it or nothing.
 * @param rename what the caller knows a field by, where it sent another shape
 * @throws TinkError 400, 409, 410, 412
 */
export async function ingestBatch(
  { ingested }: Pick<TinkContext, "ingested">,
  user: TinkUser,
  batch: ReadBatch,
  options: IngestOptions,
  rename: (field: string) => string = (field) => field,
): Promise<void> {
  const result = await ingested.ingest(user.id, batch, options);
  if (result.ok) return;
  const fieldOf = fieldsIn(batch);
  throw refused(result.refusal, STATUSES.batch, (...names) => {
    const field = fieldOf(...names);
    return field === null ? null : rename(field);
  });
}

/** The last place that names it: of two that are the same the second is one too many. */
function fieldsIn({ accounts }: ReadBatch): FieldOf {
  return (account, transaction) => {
    for (let at = accounts.length - 1; at >= 0; at--) {
      const named = accounts[at];
      if (named?.externalId !== account) continue;
      if (transaction === undefined) return `transactionAccounts[${at}].externalId`;
      const row = named.transactions.findLastIndex(({ externalId }) => externalId === transaction);
      if (row >= 0) return `transactionAccounts[${at}].transactions[${row}].externalId`;
    }
    return null;
  };
}
