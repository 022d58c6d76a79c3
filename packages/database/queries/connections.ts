import { and, asc, desc, eq, inArray, isNotNull, lt, notExists, notInArray, or, sql } from "drizzle-orm";
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
  revocations,
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

/** The same with what its bank has not been told yet. */
export interface KnownConnection extends ConnectionDetail {
  /** The latest access that ended here and, as far as we know, not at the bank; null where there is none. */
  revocation: typeof revocations.$inferSelect | null;
}

/** A user and one of their rows. */
export interface OwnedId {
  readonly userId: string;
  readonly id: string;
}

const isRow = ({ userId, id }: OwnedId) =>
  and(eq(providerConnections.userId, userId), eq(providerConnections.id, id));

/** The user's connections, newest first; those that never came to be are left out. */
export async function listConnections(db: Database, userId: string): Promise<KnownConnection[]> {
  return withDetails(db)
    .where(
      and(
        eq(providerConnections.userId, userId),
        or(isNotNull(providerConnections.connectedAt), eq(providerConnections.status, "authorizing")),
      ),
    )
    .orderBy(desc(providerConnections.createdAt));
}

export async function findConnection(db: Database, owned: OwnedId): Promise<KnownConnection | undefined> {
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
  const latestRevocation = db
    .select({ id: revocations.id })
    .from(revocations)
    .where(
      and(
        eq(revocations.userId, providerConnections.userId),
        eq(revocations.connectionId, providerConnections.id),
      ),
    )
    .orderBy(desc(revocations.askedAt))
    .limit(1);
  return db
    .select({
      connection: providerConnections,
      provider: financialProviders,
      consent: consents,
      circuit: institutionCircuits,
      revocation: revocations,
    })
    .from(providerConnections)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .leftJoin(institutionCircuits, eq(institutionCircuits.providerId, providerConnections.providerId))
    .leftJoin(
      consents,
      and(eq(consents.userId, providerConnections.userId), eq(consents.id, sql`(${latestConsent})`)),
    )
    .leftJoin(
      revocations,
      and(eq(revocations.userId, providerConnections.userId), eq(revocations.id, sql`(${latestRevocation})`)),
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

/**
 * Nobody else changes the connection until the transaction ends. What refers to it may still be written: whoever does
 * so holds accounts already, and who locks the connection may wait for these next.
 */
export async function lockConnection(db: Database, owned: OwnedId): Promise<void> {
  const { id } = providerConnections;
  await db.select({ id }).from(providerConnections).where(isRow(owned)).for("no key update");
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
