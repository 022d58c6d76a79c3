import { and, eq, gt, inArray, lte, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../open.ts";
import { consents, financialProviders, providerConnections } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

type ConsentRow = typeof consents.$inferSelect;

/** Connections in use whose latest known consent ended by then. */
export async function listExpiredConsents(db: Database, now: Date) {
  const later = alias(consents, "later");
  const replacement = db
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        eq(later.userId, consents.userId),
        eq(later.connectionId, consents.connectionId),
        gt(later.createdAt, consents.createdAt),
      ),
    );
  return db
    .select({ connection: providerConnections, provider: financialProviders, consent: consents })
    .from(consents)
    .innerJoin(
      providerConnections,
      and(eq(providerConnections.userId, consents.userId), eq(providerConnections.id, consents.connectionId)),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .where(
      and(
        eq(consents.status, "approved"),
        lte(consents.expiresAt, now),
        notExists(replacement),
        inArray(providerConnections.status, ["connected", "error"]),
      ),
    );
}

/** Marks a consent and the connection that lived by it as expired. False when they changed meanwhile. */
export async function endConnectionByConsent(
  db: Database,
  connection: OwnedId,
  consent: ConsentRow,
  message: string,
): Promise<boolean> {
  const ended = await db
    .update(consents)
    .set({ status: "expired", updatedAt: new Date() })
    .where(
      and(eq(consents.userId, consent.userId), eq(consents.id, consent.id), eq(consents.status, "approved")),
    )
    .returning({ id: consents.id });
  if (ended.length === 0) return false;
  await db
    .update(providerConnections)
    .set({
      status: "expired",
      errorCode: "consent_expired",
      errorMessage: message,
      nextSyncAt: null,
      leaseOwner: null,
      leaseUntil: null,
      updatedAt: new Date(),
    })
    .where(and(eq(providerConnections.userId, connection.userId), eq(providerConnections.id, connection.id)));
  return true;
}
