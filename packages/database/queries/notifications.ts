import { and, eq, inArray, lt, sql } from "drizzle-orm";
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
): Promise<OwnedId[]> {
  const connections = db
    .select({ id: financialAccounts.connectionId })
    .from(financialAccounts)
    .where(eq(financialAccounts.providerAccountId, providerAccountId));
  return markDueWhere(db, providerId, inArray(providerConnections.id, connections), now);
}

/** Makes the connection due that lives by this consent. Gives whose. */
export async function markDueByConsent(
  db: Database,
  providerId: string,
  providerConsentId: string,
  now: Date,
): Promise<OwnedId[]> {
  const connections = db
    .select({ id: consents.connectionId })
    .from(consents)
    .where(eq(consents.providerConsentId, providerConsentId));
  return markDueWhere(db, providerId, inArray(providerConnections.id, connections), now);
}

async function markDueWhere(
  db: Database,
  providerId: string,
  which: ReturnType<typeof inArray>,
  now: Date,
): Promise<OwnedId[]> {
  return db
    .update(providerConnections)
    .set({ nextSyncAt: now, updatedAt: sql`now()` })
    .where(
      and(
        eq(providerConnections.providerId, providerId),
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
