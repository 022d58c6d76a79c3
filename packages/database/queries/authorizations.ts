import { and, eq, gt, lte } from "drizzle-orm";
import type { Database } from "../open.ts";
import { connectionAuthorizations } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

export type NewAuthorization = Omit<typeof connectionAuthorizations.$inferInsert, "createdAt">;

/** Remembers that a person was sent to the bank; an earlier attempt on the same connection is forgotten. */
export async function saveAuthorization(db: Database, authorization: NewAuthorization): Promise<void> {
  await db
    .insert(connectionAuthorizations)
    .values(authorization)
    .onConflictDoUpdate({
      target: [connectionAuthorizations.userId, connectionAuthorizations.connectionId],
      set: authorization,
    });
}

export interface AuthorizationTake {
  readonly userId: string;
  readonly stateHash: string;
  readonly now: Date;
  /** Only if it is of this connection. */
  readonly connectionId?: string | undefined;
}

/** Takes the authorization out: of any number of callers with the same state, one gets it. */
export async function takeAuthorization(
  db: Database,
  { userId, connectionId, stateHash, now }: AuthorizationTake,
) {
  const [row] = await db
    .delete(connectionAuthorizations)
    .where(
      and(
        eq(connectionAuthorizations.userId, userId),
        eq(connectionAuthorizations.stateHash, stateHash),
        connectionId ? eq(connectionAuthorizations.connectionId, connectionId) : undefined,
        gt(connectionAuthorizations.expiresAt, now),
      ),
    )
    .returning();
  return row;
}

/** The authorization a connection is waiting with, as long as it is good for. */
export async function findAuthorization(db: Database, { userId, id }: OwnedId, now: Date) {
  const [row] = await db
    .select()
    .from(connectionAuthorizations)
    .where(
      and(
        eq(connectionAuthorizations.userId, userId),
        eq(connectionAuthorizations.connectionId, id),
        gt(connectionAuthorizations.expiresAt, now),
      ),
    );
  return row;
}

/** Forgets that a person was sent to the bank: nobody can come back with that state any more. */
export async function forgetAuthorization(db: Database, { userId, id }: OwnedId): Promise<void> {
  await db
    .delete(connectionAuthorizations)
    .where(and(eq(connectionAuthorizations.userId, userId), eq(connectionAuthorizations.connectionId, id)));
}

/** Removes authorizations nobody came back with, and gives the connections they were for. */
export async function takeAbandonedAuthorizations(db: Database, now: Date): Promise<OwnedId[]> {
  const gone = await db
    .delete(connectionAuthorizations)
    .where(lte(connectionAuthorizations.expiresAt, now))
    .returning();
  return gone.map((row) => ({ userId: row.userId, id: row.connectionId }));
}
