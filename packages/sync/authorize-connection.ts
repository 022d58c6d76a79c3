import { type ConnectionStatus, findAuthorization } from "@sandbank/database";
import { completeConnection } from "./complete-connection.ts";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { ownedConnection } from "./owned-connection.ts";
import { explainProviderError } from "./provider-refusal.ts";
import { settleSync } from "./settle-sync.ts";
import { connectionContext } from "./vault.ts";

export interface AuthorizedConnection {
  readonly connectionId: string;
  readonly status: ConnectionStatus;
  /** Where to send the person while the bank has not answered, also for a consent that is renewed; null otherwise. */
  readonly authorizeUrl: string | null;
  /** A provider error code, or one of ours, where it came to nothing. */
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly lastSyncedAt: Date | null;
}

/**
 * Hands in what the bank sent back, and waits for the first sync; without an answer only tells where the
 * connection stands. A person who declined at the bank is an outcome, told in `errorCode`.
 * @throws ServiceError not_found, forbidden; invalid when the answer is not one that is waited for; provider when
 * the bank does not stand by its answer.
 */
export async function authorizeConnection({
  ctx,
  input,
  abort,
}: {
  ctx: SyncContext;
  input: { userId: string; connectionId: string; answer: URLSearchParams | null };
  abort?: AbortSignal | undefined;
}): Promise<AuthorizedConnection> {
  const { userId, connectionId, answer } = input;
  const owned = { userId, id: connectionId };
  const { provider } = await ownedConnection(ctx, owned);
  /** Of a renewal nothing would be left to be seen at the connection: it goes on. */
  let hasDeclinedRenewal = false;
  if (answer) {
    const callbackUrl = new URL(ctx.redirectUri);
    callbackUrl.search = answer.toString();
    const { refusal, wasInUse } = await completeConnection({
      ctx,
      input: { userId, connectionId, callbackUrl },
    });
    if (refusal && refusal !== "access_denied") {
      throw new ServiceError("provider", explainProviderError(refusal, provider.name), {
        providerCode: refusal,
      });
    }
    hasDeclinedRenewal = refusal !== null && wasInUse;
  }
  const { connection } = await settleSync({ ctx, input: owned, abort });
  const { status, errorCode, errorMessage, lastSyncedAt } = connection;
  const waiting = await findAuthorization(ctx.db, owned, new Date(ctx.clock.now()));
  const sealed = waiting?.authorizeUrl ?? null;
  return {
    connectionId,
    status,
    authorizeUrl: sealed && ctx.vault.open(sealed, connectionContext(connection)),
    errorCode: hasDeclinedRenewal ? "access_denied" : errorCode,
    errorMessage: hasDeclinedRenewal
      ? `You declined at ${provider.name}. The consent you gave before goes on until its end.`
      : errorMessage,
    lastSyncedAt,
  };
}
