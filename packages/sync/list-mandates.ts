import { type OwnedId, replaceCredentials } from "@sandbank/database";
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
  let sealed = connection.credentials;
  let credentials = ctx.vault.open(sealed, context);
  const grant = {
    bankId: provider.slug,
    get credentials() {
      return credentials;
    },
    async save(rotated: string) {
      const to = ctx.vault.seal(rotated, context);
      // They do not come back to life in a connection that was given up meanwhile.
      if (!(await replaceCredentials(ctx.db, connection, { from: sealed, to }))) {
        throw new ServiceError("conflict", "The connection changed just now. Look again and retry.");
      }
      sealed = to;
      credentials = rotated;
    },
  };
  return askProvider(provider.name, async () => (await adapter.detectUpiMandates?.(grant)) ?? []);
}
