import { createHash, randomBytes } from "node:crypto";
import {
  beginConnection,
  type ConnectionRow,
  findConnectionTo,
  findProvider,
  recordAudit,
  saveAuthorization,
} from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { ServiceError } from "./error.ts";
import { adapterFor } from "./owned-connection.ts";
import { askProvider } from "./provider-refusal.ts";
import { recordApproval } from "./record-approval.ts";
import { SYNC_DUE } from "./signals.ts";
import { connectionContext } from "./vault.ts";

/** How long a person may take on the bank's pages. */
const AUTHORIZATION_MS = 15 * 60_000;

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
  input: { userId: string; providerId: string };
}): Promise<StartedConnection> {
  const { userId, providerId } = input;
  const provider = await findProvider(ctx.db, providerId);
  if (!provider) throw new ServiceError("not_found", "There is no such provider.");
  const existing = await findConnectionTo(ctx.db, userId, providerId);
  if (existing?.status === "connected" || existing?.status === "error") throw alreadyConnected(provider.name);

  const state = randomBytes(32).toString("base64url");
  const { redirectUri } = ctx;
  const initiated = await askProvider(provider.name, () =>
    adapterFor(ctx, provider.protocol).initiateConnection({ bankId: provider.slug, redirectUri, state }),
  );
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

/** States are stored hashed: who can read the table cannot come back in a user's place. */
export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("hex");
}

async function rememberAuthorization(
  ctx: SyncContext,
  row: ConnectionRow,
  state: string,
  { pending, authorizeUrl }: { pending: string; authorizeUrl: string },
) {
  await saveAuthorization(ctx.db, {
    userId: row.userId,
    connectionId: row.id,
    stateHash: hashState(state),
    redirectUri: ctx.redirectUri,
    pending: ctx.vault.seal(pending, connectionContext(row)),
    authorizeUrl: ctx.vault.seal(authorizeUrl, connectionContext(row)),
    expiresAt: new Date(ctx.clock.now() + AUTHORIZATION_MS),
  });
}

function alreadyConnected(name: string): ServiceError {
  return new ServiceError("conflict", `You are already connected to ${name}.`);
}
