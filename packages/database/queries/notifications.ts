import { and, eq, getTableColumns, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  consents,
  financialAccounts,
  financialProviders,
  providerConnections,
  providerNotifications,
  providerSubscriptions,
} from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";
import type { ProviderRow } from "./providers.ts";
import { restOf } from "./sync-lease.ts";

/** The enabled provider with this slug, where it speaks this dialect. */
export async function findProviderBySlug(
  db: Database,
  slug: string,
  protocol: string,
): Promise<ProviderRow | undefined> {
  const [row] = await db
    .select()
    .from(financialProviders)
    .where(
      and(
        eq(financialProviders.slug, slug),
        eq(financialProviders.protocol, protocol),
        eq(financialProviders.enabled, true),
      ),
    );
  return row;
}

/** Notes that a notification came. False when it came before. */
export async function noteNotification(
  db: Database,
  notification: Omit<typeof providerNotifications.$inferInsert, "createdAt">,
): Promise<boolean> {
  const noted = await db
    .insert(providerNotifications)
    .values(notification)
    .onConflictDoNothing()
    .returning({ id: providerNotifications.notificationId });
  return noted.length > 0;
}

/** Forgets notifications that came before. Gives how many. */
export async function forgetNotifications(db: Database, before: Date): Promise<number> {
  const gone = await db
    .delete(providerNotifications)
    .where(lt(providerNotifications.receivedAt, before))
    .returning({ id: providerNotifications.notificationId });
  return gone.length;
}

/** Makes everything due that reads this account of a provider. Gives whose. */
export async function markDueByAccount(
  db: Database,
  providerId: string,
  providerAccountId: string,
  now: Date,
  gatherMs = 0,
): Promise<OwnedId[]> {
  const connections = db
    .select({ id: financialAccounts.connectionId })
    .from(financialAccounts)
    .where(eq(financialAccounts.providerAccountId, providerAccountId));
  return markDueWhere(db, providerId, inArray(providerConnections.id, connections), now, gatherMs);
}

/** Makes the connection due that lives by this consent. Gives whose. */
export async function markDueByConsent(
  db: Database,
  providerId: string,
  providerConsentId: string,
  now: Date,
  gatherMs = 0,
): Promise<OwnedId[]> {
  const connections = db
    .select({ id: consents.connectionId })
    .from(consents)
    .where(eq(consents.providerConsentId, providerConsentId));
  return markDueWhere(db, providerId, inArray(providerConnections.id, connections), now, gatherMs);
}

/** Makes every connection of a dialect due that waits for what it asked for. Gives whose. */
export async function markWaitingDue(db: Database, protocol: string, now: Date): Promise<OwnedId[]> {
  const waiting = db
    .select({ id: providerConnections.id })
    .from(providerConnections)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(and(eq(financialProviders.protocol, protocol), eq(providerConnections.errorCode, "not_ready")));
  return markDueWhere(db, null, inArray(providerConnections.id, waiting), now);
}

/** Makes the connection due that waits for what it asked for under this consent. Gives whose. */
export async function markDueByDelivery(
  db: Database,
  providerId: string,
  providerConsentId: string,
  now: Date,
): Promise<OwnedId[]> {
  const waiting = db
    .select({ id: consents.connectionId })
    .from(consents)
    .innerJoin(
      providerConnections,
      and(eq(providerConnections.userId, consents.userId), eq(providerConnections.id, consents.connectionId)),
    )
    .where(
      and(eq(consents.providerConsentId, providerConsentId), eq(providerConnections.errorCode, "not_ready")),
    );
  return markDueWhere(db, providerId, inArray(providerConnections.id, waiting), now);
}

/** Which of a dialect's providers a consent is of; undefined where nobody lives by it. */
export async function findProviderByConsent(
  db: Database,
  protocol: string,
  providerConsentId: string,
): Promise<ProviderRow | undefined> {
  const [row] = await db
    .select(getTableColumns(financialProviders))
    .from(consents)
    .innerJoin(
      providerConnections,
      and(eq(providerConnections.userId, consents.userId), eq(providerConnections.id, consents.connectionId)),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(and(eq(consents.providerConsentId, providerConsentId), eq(financialProviders.protocol, protocol)))
    .limit(1);
  return row;
}

/** Makes every connection of a person in a dialect due. Gives whose. */
export async function markDueByPerson(
  db: Database,
  protocol: string,
  userId: string,
  now: Date,
  gatherMs = 0,
): Promise<OwnedId[]> {
  if (!UUID.test(userId)) return [];
  const theirs = db
    .select({ id: providerConnections.id })
    .from(providerConnections)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(and(eq(financialProviders.protocol, protocol), eq(providerConnections.userId, userId)));
  return markDueWhere(db, null, inArray(providerConnections.id, theirs), now, gatherMs);
}

/** One of a dialect's providers that a person is connected to, always the same; undefined where there is none. */
export async function findProviderByPerson(
  db: Database,
  protocol: string,
  userId: string,
): Promise<ProviderRow | undefined> {
  if (!UUID.test(userId)) return undefined;
  const [row] = await db
    .select(getTableColumns(financialProviders))
    .from(providerConnections)
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(and(eq(providerConnections.userId, userId), eq(financialProviders.protocol, protocol)))
    .orderBy(financialProviders.id)
    .limit(1);
  return row;
}

/** One of a dialect's providers at which this account is read; undefined where nobody reads it. */
export async function findProviderByAccount(
  db: Database,
  protocol: string,
  providerAccountId: string,
): Promise<ProviderRow | undefined> {
  const [row] = await db
    .select(getTableColumns(financialProviders))
    .from(financialAccounts)
    .innerJoin(
      providerConnections,
      and(
        eq(providerConnections.userId, financialAccounts.userId),
        eq(providerConnections.id, financialAccounts.connectionId),
      ),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(
      and(
        eq(financialAccounts.providerAccountId, providerAccountId),
        eq(financialProviders.protocol, protocol),
      ),
    )
    .limit(1);
  return row;
}

/** People of a dialect are named by whoever tells, and need not be ours. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * With `gatherMs` nobody begins to read a connection for so long, by the database's clock: what is told meanwhile does not
 * make it longer, and is read by the same run.
 */
async function markDueWhere(
  db: Database,
  providerId: string | null,
  which: ReturnType<typeof inArray>,
  now: Date,
  gatherMs = 0,
): Promise<OwnedId[]> {
  const { leaseOwner, leaseUntil } = providerConnections;
  const rest = sql`case when ${leaseOwner} is null and (${leaseUntil} is null or ${leaseUntil} <= now())
    then ${restOf(gatherMs)} else ${leaseUntil} end`;
  return db
    .update(providerConnections)
    .set({ nextSyncAt: now, updatedAt: sql`now()`, ...(gatherMs > 0 && { leaseUntil: rest }) })
    .where(
      and(
        providerId === null ? undefined : eq(providerConnections.providerId, providerId),
        inArray(providerConnections.status, ["connected", "error"]),
        which,
      ),
    )
    .returning({ userId: providerConnections.userId, id: providerConnections.id });
}

/** Where this provider was asked to tell us. */
export async function findProviderSubscription(
  db: Database,
  providerId: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ callbackUrl: providerSubscriptions.callbackUrl })
    .from(providerSubscriptions)
    .where(eq(providerSubscriptions.providerId, providerId));
  return row?.callbackUrl;
}

export async function saveProviderSubscription(
  db: Database,
  providerId: string,
  callbackUrl: string,
): Promise<void> {
  await db
    .insert(providerSubscriptions)
    .values({ providerId, callbackUrl })
    .onConflictDoUpdate({ target: providerSubscriptions.providerId, set: { callbackUrl } });
}
