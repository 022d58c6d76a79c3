import { type OwnedId, updateConnection } from "@sandbank/database";
import type { UpiMandate } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { adapterFor, ownedConnection } from "./owned-connection.ts";
import { askProvider } from "./provider-refusal.ts";
import { connectionContext } from "./vault.ts";

/**
 * The standing UPI mandates of a connection, as its bank tells them now; none where the dialect has no mandates.
 * @throws ServiceError not_found, forbidden, conflict when it is not connected, provider when the bank fails
 */
export async function listMandates({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: OwnedId;
}): Promise<readonly UpiMandate[]> {
  const { connection, provider } = await ownedConnection(ctx, input);
  const adapter = adapterFor(ctx, provider.protocol);
  if (!connection.credentials) {
    throw new ServiceError("conflict", `${provider.name} is not connected. Connect it first.`);
  }
  const context = connectionContext(connection);
  let credentials = ctx.vault.open(connection.credentials, context);
  const grant = {
    bankId: provider.slug,
    get credentials() {
      return credentials;
    },
    async save(rotated: string) {
      await updateConnection(ctx.db, input, { credentials: ctx.vault.seal(rotated, context) });
      credentials = rotated;
    },
  };
  return askProvider(provider.name, async () => (await adapter.detectUpiMandates?.(grant)) ?? []);
}
