import { type ConnectionDetail, updateConnection } from "@sandbank/database";
import { type Provider, ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { connectionContext } from "./vault.ts";

/** Codes that say the access is over already. */
const ENDED: ReadonlySet<ProviderErrorCode> = new Set([
  "login_required",
  "consent_expired",
  "consent_revoked",
]);

/**
 * Ends the access of a connection at its bank, if it has any.
 * @param save keeps credentials that changed on the way; with the connection unless said
 * @throws ProviderError when the bank cannot be told
 */
export async function revokeAtBank(
  ctx: SyncContext,
  { connection, provider }: ConnectionDetail,
  adapter: Provider,
  save?: (credentials: string) => Promise<void>,
): Promise<void> {
  const sealed = connection.credentials;
  if (!sealed) return;
  const context = connectionContext(connection);
  const grant = {
    bankId: provider.slug,
    credentials: ctx.vault.open(sealed, context),
    save:
      save ??
      (async (credentials: string) => {
        await updateConnection(ctx.db, connection, { credentials: ctx.vault.seal(credentials, context) });
      }),
  };
  try {
    await adapter.revokeConsent(grant);
  } catch (error) {
    if (!(error instanceof ProviderError && ENDED.has(error.code))) throw error;
  }
}
