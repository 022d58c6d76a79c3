import { randomUUID } from "node:crypto";
import { addRevocation, type ConnectionDetail, type OwnedId, type RevocationRow } from "@sandbank/database";
import type { SyncContext } from "./context.ts";
import { connectionContext } from "./vault.ts";

/** For so long whoever is at it has it to themselves; one that dies over it is followed by another. */
export const HELD_MS = 2 * 60_000;

/** The context that binds credentials which are only kept to end an access to their row. */
export function revocationContext({ userId, id }: OwnedId): string {
  return `revocation/${userId}/${id}`;
}

/**
 * Remembers, in the transaction that takes the credentials out of use, that their bank is to be told, and holds that for
 * the caller. Null where there is no access to end.
 * @param replacedBy the consent that takes its place
 */
export async function oweRevocation(
  ctx: SyncContext,
  { connection, consent }: Pick<ConnectionDetail, "connection" | "consent">,
  replacedBy: string | null = null,
): Promise<RevocationRow | null> {
  if (!connection.credentials) return null;
  const now = ctx.clock.now();
  const owned = { userId: connection.userId, id: randomUUID() };
  const credentials = ctx.vault.open(connection.credentials, connectionContext(connection));
  const isOver = consent !== null && consent.status !== "approved" && consent.status !== "paused";
  return addRevocation(ctx.db, {
    ...owned,
    connectionId: connection.id,
    providerConsentId: consent?.providerConsentId ?? null,
    replacedBy,
    credentials: ctx.vault.seal(credentials, revocationContext(owned)),
    askedAt: new Date(now),
    endsAt: isOver ? new Date(now) : (consent?.expiresAt ?? null),
    nextAttemptAt: new Date(now + HELD_MS),
  });
}
