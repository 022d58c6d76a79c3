import { and, asc, desc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Database } from "../open.ts";
import { consents, financialProviders, institutionCircuits, providerConnections } from "../schema/index.ts";
import type { ConnectionDetail, OwnedId } from "./connections.ts";

/** How long a worker may be silent before another takes its run over, by the database's clock. */
export const LEASE_SECONDS = 15;

export const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;

/** Until when nobody begins to read a connection that nobody holds. */
export const restOf = (ms: number): SQL => sql`now() + make_interval(secs => ${ms / 1_000})`;

/** One worker's hold on one connection's sync run. */
export interface Lease extends OwnedId {
  readonly owner: string;
}

/** What the holder of a lease may change. */
export type LeasedChanges = Omit<PgUpdateSetSource<typeof providerConnections>, "userId" | "id">;

/** The next time, unless somebody asked for an earlier one while the run went on: then there is more to read. */
export const nextSyncUnlessAsked = (claimedFor: Date | null, next: Date): SQL =>
  sql`case when ${providerConnections.nextSyncAt} > ${claimedFor?.toISOString() ?? null}::timestamptz
    then ${providerConnections.nextSyncAt} else ${next.toISOString()}::timestamptz end`;

/** A rest after a run during which more was asked for: who tells much is not read again and again. */
export const restIfAsked = (claimedFor: Date | null, ms: number): SQL =>
  sql`case when ${providerConnections.nextSyncAt} > ${claimedFor?.toISOString() ?? null}::timestamptz
    then ${restOf(ms)} end`;

/** The hold is gone: the connection was disconnected, or another worker took the run over. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";
}

/** All a sync run has to know of its connection. */
export interface SyncTarget extends ConnectionDetail {
  /** Our ids of the accounts stored, by the provider's. */
  readonly accountIds: ReadonlyMap<string, string>;
}

const accountIdsShape = z.record(z.string(), z.string());

/** Claims the connection whose sync has been due longest, if one is free; or the one that is named, if it is due. */
export async function claimDueConnection(
  db: Database,
  owner: string,
  now: Date,
  only?: OwnedId,
): Promise<SyncTarget | undefined> {
  const due = db
    .select({ id: providerConnections.id })
    .from(providerConnections)
    .where(
      and(
        only && eq(providerConnections.userId, only.userId),
        only && eq(providerConnections.id, only.id),
        lte(providerConnections.nextSyncAt, now),
        or(isNull(providerConnections.leaseUntil), lte(providerConnections.leaseUntil, sql`now()`)),
      ),
    )
    .orderBy(asc(providerConnections.nextSyncAt))
    .limit(1)
    .for("update", { skipLocked: true });
  const claimed = db
    .$with("claimed")
    .as(
      db
        .update(providerConnections)
        .set({ leaseOwner: owner, leaseUntil: leaseEnd })
        .where(inArray(providerConnections.id, due))
        .returning(),
    );
  const latestConsent = db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.userId, claimed.userId), eq(consents.connectionId, claimed.id)))
    .orderBy(desc(consents.createdAt))
    .limit(1);
  const [row] = await db
    .with(claimed)
    .select({
      connection: claimed._.selectedFields,
      provider: financialProviders,
      consent: consents,
      circuit: institutionCircuits,
      accountIds: sql`coalesce((
        select jsonb_object_agg(a.provider_account_id, a.id) from financial_accounts as a
        where a.user_id = ${claimed.userId} and a.connection_id = ${claimed.id}), '{}')`,
    })
    .from(claimed)
    .innerJoin(financialProviders, eq(financialProviders.id, claimed.providerId))
    .leftJoin(institutionCircuits, eq(institutionCircuits.providerId, claimed.providerId))
    .leftJoin(consents, and(eq(consents.userId, claimed.userId), eq(consents.id, sql`(${latestConsent})`)));
  if (!row) return undefined;
  return { ...row, accountIds: new Map(Object.entries(accountIdsShape.parse(row.accountIds))) };
}

/**
 * Makes a connection due for somebody who waits, so also while what was told of it is gathered. Only while it stands as
 * `from` says; false when nothing changed.
 */
export async function dueNow(
  db: Database,
  { userId, id }: OwnedId,
  now: Date,
  from: Pick<SyncTarget["connection"], "status" | "endedRuns">,
): Promise<boolean> {
  const { leaseOwner, leaseUntil } = providerConnections;
  const changed = await db
    .update(providerConnections)
    .set({
      nextSyncAt: now,
      leaseUntil: sql`case when ${leaseOwner} is not null then ${leaseUntil} end`,
      updatedAt: new Date(),
    })
    .where(
      and(
        eq(providerConnections.userId, userId),
        eq(providerConnections.id, id),
        eq(providerConnections.status, from.status),
        eq(providerConnections.endedRuns, from.endedRuns),
      ),
    )
    .returning({ id: providerConnections.id });
  return changed.length > 0;
}

/** Changes to a connection that only the holder of its lease may make; prolongs the lease.
 * @throws LeaseLostError when somebody else holds it by now. */
export async function updateLeased(db: Database, lease: Lease, changes: LeasedChanges = {}): Promise<void> {
  const changed = await db
    .update(providerConnections)
    .set({ leaseUntil: leaseEnd, ...changes, updatedAt: new Date() })
    .where(
      and(
        eq(providerConnections.userId, lease.userId),
        eq(providerConnections.id, lease.id),
        eq(providerConnections.leaseOwner, lease.owner),
      ),
    )
    .returning({ id: providerConnections.id });
  if (changed.length === 0) throw new LeaseLostError(`the sync of connection ${lease.id} was taken away`);
}

/**
 * Puts rotated credentials in the place of those they came from, whoever holds the lease by now: the bank has
 * forgotten the earlier ones. False when others stand there: the connection was given up or made anew meanwhile.
 */
export async function replaceCredentials(
  db: Database,
  connection: OwnedId,
  sealed: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const changed = await db
    .update(providerConnections)
    .set({ credentials: sealed.to, updatedAt: new Date() })
    .where(
      and(
        eq(providerConnections.userId, connection.userId),
        eq(providerConnections.id, connection.id),
        eq(providerConnections.credentials, sealed.from),
      ),
    )
    .returning({ id: providerConnections.id });
  return changed.length > 0;
}

/** Ends a run: final changes and the lease given back in one statement; `leaseUntil` may let it rest. */
export async function releaseLease(db: Database, lease: Lease, changes: LeasedChanges): Promise<void> {
  await updateLeased(db, lease, { leaseUntil: null, ...changes, leaseOwner: null });
}

/** Frees every lease. Only where no other process can hold one: at start on the embedded database. */
export async function clearLeases(db: Database): Promise<void> {
  await db.update(providerConnections).set({ leaseOwner: null, leaseUntil: null });
}
