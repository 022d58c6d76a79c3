import { type OwnedId, saveMandates } from "@sandbank/database";
import { toDecimal } from "@sandbank/domain";
import type { UpiMandate } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { listMandates } from "./list-mandates.ts";

/**
 * Asks a connection's bank for its mandates and keeps what it says; those it no longer lists are revoked.
 * @throws ServiceError as `listMandates` does
 */
export async function refreshMandates({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: OwnedId;
}): Promise<readonly UpiMandate[]> {
  const listed = await listMandates({ ctx, input });
  await ctx.db.transaction((db) =>
    saveMandates(
      db,
      input,
      listed.map(({ mandateId, merchantName, amountMinor, currency, frequency, startDate, status }) => ({
        providerMandateId: mandateId,
        merchantName,
        amount: toDecimal(amountMinor, currency),
        currency,
        frequency,
        startDate,
        state: status,
      })),
    ),
  );
  return listed;
}
