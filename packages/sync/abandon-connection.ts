import { type OwnedId, takeAbandonedAuthorizations, updateConnection } from "@sandbank/database";
import type { ProviderErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ownedConnection } from "./owned-connection.ts";
import { explainProviderError } from "./provider-refusal.ts";

/**
 * Ends an attempt to connect that did not come to an approval. A connection that never was is disconnected;
 * one that was being renewed is as expired as before.
 */
export async function abandonConnection(
  ctx: SyncContext,
  owned: OwnedId,
  reason: ProviderErrorCode,
): Promise<void> {
  const { connection, provider } = await ownedConnection(ctx, owned);
  await updateConnection(
    ctx.db,
    owned,
    {
      status: connection.credentials ? "expired" : "disconnected",
      errorCode: connection.credentials ? "login_required" : reason,
      errorMessage: explainProviderError(reason, provider.name),
    },
    "authorizing",
  );
}

/** Ends the attempts of people who left for a bank and did not come back in time. */
export async function sweepAbandoned(ctx: SyncContext): Promise<void> {
  const gone = await takeAbandonedAuthorizations(ctx.db, new Date(ctx.clock.now()));
  for (const owned of gone) await abandonConnection(ctx, owned, "access_denied");
}
