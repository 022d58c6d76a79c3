import type { ProviderRow } from "@sandbank/database";
import { type Grant, ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { adapterFor } from "./owned-connection.ts";

/** Codes that say the access is over already. */
const ENDED: ReadonlySet<ProviderErrorCode> = new Set([
  "login_required",
  "consent_expired",
  "consent_revoked",
]);

/**
 * Ends an access at its bank.
 * @throws ProviderError when the bank cannot be told, ServiceError when this core was started without its dialect
 */
export async function revokeAtBank(
  ctx: SyncContext,
  { protocol, slug }: Pick<ProviderRow, "protocol" | "slug">,
  access: Pick<Grant, "credentials" | "save">,
): Promise<void> {
  try {
    await adapterFor(ctx, protocol).revokeConsent({ bankId: slug, ...access });
  } catch (error) {
    if (!(error instanceof ProviderError && ENDED.has(error.code))) throw error;
  }
}
