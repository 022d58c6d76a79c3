import { type ConnectionDetail, type OwnedId, saveMandates } from "@sandbank/database";
import { toDecimal } from "@sandbank/domain";
import { type Grant, type Provider, ProviderError, type UpiMandate } from "@sandbank/provider";
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
  await storeMandates(ctx, input, listed);
  return listed;
}

/** The same within a run; that a bank does not tell of them is no reason for it to fail. */
export async function keepMandates(
  ctx: SyncContext,
  { connection, provider }: Pick<ConnectionDetail, "connection" | "provider">,
  adapter: Provider,
  grant: Grant,
): Promise<void> {
  if (!adapter.detectUpiMandates) return;
  try {
    await storeMandates(ctx, connection, await adapter.detectUpiMandates(grant));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    ctx.logError(`the mandates at ${provider.slug} could not be read`, error);
  }
}

async function storeMandates(ctx: SyncContext, owned: OwnedId, listed: readonly UpiMandate[]): Promise<void> {
  await ctx.db.transaction((db) =>
    saveMandates(
      db,
      owned,
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
}
