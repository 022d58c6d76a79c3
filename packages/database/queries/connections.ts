import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  connectionAuthorizations,
  consents,
  detectedSubscriptions,
  financialAccounts,
  financialProviders,
  institutionCircuits,
  mandates,
  providerConnections,
} from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";

export type ConnectionRow = typeof providerConnections.$inferSelect;
export type ConnectionChanges = Partial<
  Omit<typeof providerConnections.$inferInsert, "userId" | "id" | "providerId">
>;

/** A connection with its provider and its latest consent. */
export interface ConnectionDetail {
  connection: ConnectionRow;
  provider: typeof financialProviders.$inferSelect;
  consent: typeof consents.$inferSelect | null;
  /** How the institution answers; null where it never failed. */
  circuit: typeof institutionCircuits.$inferSelect | null;
}

/** A user and one of their rows. */
export interface OwnedId {
  readonly userId: string;
  readonly id: string;
}

const isRow = ({ userId, id }: OwnedId) =>
  and(eq(providerConnections.userId, userId), eq(providerConnections.id, id));

/** The user's connections, newest first; those that never came to be are left out. */
export async function listConnections(db: Database, userId: string): Promise<ConnectionDetail[]> {
  return withDetails(db)
    .where(
      and(
        eq(providerConnections.userId, userId),
        or(isNotNull(providerConnections.connectedAt), eq(providerConnections.status, "authorizing")),
      ),
    )
    .orderBy(desc(providerConnections.createdAt));
}

export async function findConnection(db: Database, owned: OwnedId): Promise<ConnectionDetail | undefined> {
  const [row] = await withDetails(db).where(isRow(owned)).limit(1);
  return row;
}

function withDetails(db: Database) {
  const latestConsent = db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(eq(consents.userId, providerConnections.userId), eq(consents.connectionId, providerConnections.id)),
    )
    .orderBy(desc(consents.createdAt))
    .limit(1);
  return db
    .select({
      connection: providerConnections,
      provider: financialProviders,
      consent: consents,
      circuit: institutionCircuits,
    })
    .from(providerConnections)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .leftJoin(institutionCircuits, eq(institutionCircuits.providerId, providerConnections.providerId))
    .leftJoin(
      consents,
      and(eq(consents.userId, providerConnections.userId), eq(consents.id, sql`(${latestConsent})`)),
    )
    .$dynamic();
}

/** The user's row for this provider, whatever its state; there is at most one. */
export async function findConnectionTo(
  db: Database,
  userId: string,
  providerId: string,
): Promise<ConnectionRow | undefined> {
  const [row] = await db
    .select()
    .from(providerConnections)
    .where(and(eq(providerConnections.userId, userId), eq(providerConnections.providerId, providerId)));
  return row;
}

/**
 * Puts the pair (user, provider) into `authorizing`, making the row when there is none.
 * Gives undefined, changing nothing, while it is connected or only waiting for the bank to answer again.
 */
export async function beginConnection(
  db: Database,
  userId: string,
  providerId: string,
): Promise<ConnectionRow | undefined> {
  const [row] = await db
    .insert(providerConnections)
    .values({ userId, providerId, status: "authorizing" })
    .onConflictDoUpdate({
      target: [providerConnections.userId, providerConnections.providerId],
      set: {
        status: "authorizing",
        nextSyncAt: null,
        leaseOwner: null,
        leaseUntil: null,
        updatedAt: new Date(),
      },
      setWhere: notInArray(providerConnections.status, ["connected", "error"]),
    })
    .returning();
  return row;
}

/** Changes a connection, only while it stands as `from` says. False when nothing changed. */
export async function updateConnection(
  db: Database,
  owned: OwnedId,
  changes: ConnectionChanges,
  from: Partial<Pick<ConnectionRow, "status" | "endedRuns">> = {},
): Promise<boolean> {
  const changed = await db
    .update(providerConnections)
    .set({ ...changes, updatedAt: new Date() })
    .where(
      and(
        isRow(owned),
        from.status === undefined ? undefined : eq(providerConnections.status, from.status),
        from.endedRuns === undefined ? undefined : eq(providerConnections.endedRuns, from.endedRuns),
      ),
    )
    .returning({ id: providerConnections.id });
  return changed.length > 0;
}

/** True when a connection of any user has this id: tells "not yours" from "not there". */
export const connectionExists = (db: Database, id: string): Promise<boolean> =>
  anyRowExists(db, providerConnections, id);

/**
 * Forgets everything read through a connection, and what was made of it; with accounts go their transactions. Accounts
 * first: who is making something of them at this moment is waited for, or finds them gone.
 */
export async function deleteConnectionData(db: Database, { userId, id }: OwnedId): Promise<void> {
  const a = financialAccounts;
  const inOrder = db
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.userId, userId), eq(a.connectionId, id)))
    .orderBy(asc(a.id))
    .for("update");
  await db.delete(a).where(and(eq(a.userId, userId), inArray(a.id, inOrder)));
  for (const table of [mandates, detectedSubscriptions]) {
    await db.delete(table).where(and(eq(table.userId, userId), eq(table.connectionId, id)));
  }
}

/**
 * Connections that wait for somebody to come back from a bank, with nothing left to come back with: whoever took them
 * back died over it. Not those of the last minutes, of which somebody may be asking the bank right now.
 */
export async function listStrayed(db: Database): Promise<OwnedId[]> {
  const c = providerConnections;
  const a = connectionAuthorizations;
  const waiting = db
    .select({ userId: a.userId })
    .from(a)
    .where(and(eq(a.userId, c.userId), eq(a.connectionId, c.id)));
  return db
    .select({ userId: c.userId, id: c.id })
    .from(c)
    .where(
      and(
        eq(c.status, "authorizing"),
        lt(c.updatedAt, sql`now() - interval '15 minutes'`),
        notExists(waiting),
      ),
    );
}

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

export type NewConsent = Omit<typeof consents.$inferInsert, "id" | "createdAt" | "updatedAt">;

/** Records what the bank says of a consent now. */
export async function saveConsent(db: Database, consent: NewConsent): Promise<void> {
  await db
    .insert(consents)
    .values(consent)
    .onConflictDoUpdate({
      target: [consents.userId, consents.connectionId, consents.providerConsentId],
      set: {
        status: consent.status,
        // One that was renewed goes on under its id, and its end is to be told of anew.
        approvedAt: sql`coalesce(excluded.approved_at, ${consents.approvedAt})`,
        endNoticedAt: sql`case when excluded.expires_at is distinct from ${consents.expiresAt} then null else ${consents.endNoticedAt} end`,
        expiresAt: consent.expiresAt ?? null,
        covers: consent.covers ?? null,
        updatedAt: new Date(),
      },
    });
}
