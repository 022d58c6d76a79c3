import { beginConnection, findConnectionTo, findProvider, recordAudit } from "@sandbank/database";
import { askForAccess, rememberAuthorization } from "./ask-for-access.ts";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { recordApproval } from "./record-approval.ts";
import { SYNC_DUE } from "./signals.ts";

export interface StartedConnection {
  readonly connectionId: string;
  readonly status: "authorizing" | "connected";
  /** Where to send the person; null when there is nothing to ask. */
  readonly authorizeUrl: string | null;
}

/**
 * Begins connecting a user to a provider, or connecting them again after it ended.
 * @throws ServiceError not_found for an unknown provider, conflict while connected (or in error), provider when the bank fails.
 */
export async function startConnection({
  ctx,
  input,
}: {
  ctx: SyncContext;
  input: {
    userId: string;
    providerId: string;
    /** Ten digits, where the bank knows people by it. */
    mobile?: string | undefined;
  };
}): Promise<StartedConnection> {
  const { userId, providerId, mobile } = input;
  const provider = await findProvider(ctx.db, providerId);
  if (!provider) throw new ServiceError("not_found", "There is no such provider.");
  const existing = await findConnectionTo(ctx.db, userId, providerId);
  if (existing?.status === "connected" || existing?.status === "error") throw alreadyConnected(provider.name);

  const { state, initiated } = await askForAccess(ctx, provider, { userId, existing, mobile });
  const connection = await ctx.db.transaction(async (db) => {
    const row = await beginConnection(db, userId, providerId);
    if (!row) throw alreadyConnected(provider.name);
    await recordAudit(db, {
      userId,
      connectionId: row.id,
      at: new Date(ctx.clock.now()),
      action: "connection.create",
      outcome: "ok",
      detail: { provider: provider.slug },
    });
    if (initiated.status === "approved") await recordApproval({ ...ctx, db }, row, initiated);
    else await rememberAuthorization({ ...ctx, db }, row, state, initiated);
    return row;
  });
  if (initiated.status === "approved") ctx.signals.emit(SYNC_DUE);
  return {
    connectionId: connection.id,
    status: initiated.status === "approved" ? "connected" : "authorizing",
    authorizeUrl: initiated.status === "approved" ? null : initiated.authorizeUrl,
  };
}

function alreadyConnected(name: string): ServiceError {
  return new ServiceError("conflict", `You are already connected to ${name}.`);
}
