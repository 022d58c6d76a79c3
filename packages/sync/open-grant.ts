import { type ConnectionRow, LeaseLostError, replaceCredentials } from "@sandbank/database";
import { type Grant, ProviderError } from "@sandbank/provider";
import type { SyncContext } from "./context.ts";
import { connectionContext } from "./vault.ts";

/** The access of a connection, opened; what its credentials rotate to is kept. @throws ProviderError login_required */
export function openGrant(ctx: SyncContext, connection: ConnectionRow, bankId: string): Grant {
  if (!connection.credentials) throw new ProviderError("login_required", "there are no credentials");
  const context = connectionContext(connection);
  let sealed = connection.credentials;
  let credentials = ctx.vault.open(sealed, context);
  return {
    bankId,
    get credentials() {
      return credentials;
    },
    async save(rotated) {
      const to = ctx.vault.seal(rotated, context);
      if (!(await replaceCredentials(ctx.db, connection, { from: sealed, to }))) {
        throw new LeaseLostError(`connection ${connection.id} has other credentials by now`);
      }
      sealed = to;
      credentials = rotated;
    },
  };
}
