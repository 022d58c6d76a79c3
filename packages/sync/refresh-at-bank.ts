import type { ConnectionDetail } from "@sandbank/database";
import { ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { openGrant } from "./open-grant.ts";
import { adapterFor } from "./owned-connection.ts";

/** Has a bank read anew by whoever keeps a copy of what it has. False where nobody was asked; a refusal is for the log. */
export async function refreshAtBank(
  ctx: SyncContext,
  { connection, provider, circuit }: ConnectionDetail,
): Promise<boolean> {
  const adapter = adapterFor(ctx, provider.protocol);
  // Who is left alone is not asked for more.
  if (!adapter.refresh || circuit?.openUntil) return false;
  try {
    await adapter.refresh(openGrant(ctx, connection, provider.slug));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    ctx.logError(`${provider.slug} was not read anew`, error);
  }
  return true;
}
