import { type RevocationRow, recordAudit, takeAuthorization } from "@sandbank/database";
import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { abandonConnection } from "./abandon-connection.ts";
import { hashState } from "./ask-for-access.ts";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { oweFormerConsent } from "./owe-former-consent.ts";
import { adapterFor, ownedConnection } from "./owned-connection.ts";
import { explainProviderError } from "./provider-refusal.ts";
import { recordApproval } from "./record-approval.ts";
import { connectionChanged, SYNC_DUE } from "./signals.ts";
import { tellBank } from "./tell-bank.ts";
import { connectionContext } from "./vault.ts";

export interface CompletedConnection {
  readonly connectionId: string;
  /** Null when it worked; otherwise why not. */
  readonly refusal: ProviderErrorCode | null;
  /** True where a consent was to be renewed that goes on whatever came of it. */
  readonly wasInUse: boolean;
}

/**
 * Takes a person back from the bank's pages. The state is used up whatever comes of it.
 * @throws ServiceError invalid when the state is unknown, used, expired, or belongs to another user.
 */
export async function completeConnection({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: {
    userId: string;
    callbackUrl: URL;
    /** Given, an answer about another connection is refused as unknown, and can still be given there. */
    connectionId?: string;
  };
}): Promise<CompletedConnection> {
  const { userId, callbackUrl, connectionId } = input;
  const state = callbackUrl.searchParams.get("state") ?? "";
  const now = new Date(ctx.clock.now());
  const authorization = await takeAuthorization(ctx.db, {
    userId,
    connectionId,
    stateHash: hashState(state),
    now,
  });
  if (!authorization) {
    throw new ServiceError(
      "invalid",
      "This answer from the bank was used before, is too old, or was not asked for in this session. Start again.",
    );
  }
  const detail = await ownedConnection(ctx, { userId, id: authorization.connectionId });
  const { connection, provider } = detail;
  const wasInUse = connection.status === "connected" || connection.status === "error";
  let former: RevocationRow | null;
  try {
    const approved = await adapterFor(ctx, provider.protocol).completeConnection({
      bankId: provider.slug,
      redirectUri: authorization.redirectUri,
      state,
      pending: ctx.vault.open(authorization.pending, connectionContext(connection)),
      callbackUrl,
    });
    former = await ctx.db.transaction(async (db) => {
      const owed = await oweFormerConsent({ ...ctx, db }, connection, approved.consent);
      await recordApproval({ ...ctx, db }, connection, approved);
      return owed;
    });
  } catch (error) {
    const refusal = error instanceof ProviderError ? error.code : null;
    await abandonConnection(ctx, connection, {
      code: refusal ?? "internal",
      message: (bank) =>
        refusal ? explainProviderError(refusal, bank) : "Something went wrong on our side.",
    });
    await recordAudit(ctx.db, {
      userId,
      connectionId: connection.id,
      at: now,
      action: "connection.approve",
      outcome: refusal === "access_denied" ? "refused" : "failed",
      detail: { code: refusal },
    });
    if (refusal === null) throw error;
    ctx.logError(`connecting to ${provider.slug} ended with ${refusal}`, error);
    return { connectionId: connection.id, refusal, wasInUse };
  }
  ctx.signals.emit(SYNC_DUE);
  ctx.signals.emit(connectionChanged(connection.id));
  if (former) await tellBank(ctx, former);
  return { connectionId: connection.id, refusal: null, wasInUse };
}
