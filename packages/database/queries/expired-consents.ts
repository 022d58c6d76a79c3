import { and, eq, gt, inArray, isNull, lte, notExists, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "../open.ts";
import { consents, financialProviders, providerConnections } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

type ConsentRow = typeof consents.$inferSelect;

/** States of a consent that its end still lies before. */
const RUNNING = ["approved", "paused"] as const;

/** Connections in use whose latest known consent ended by then. */
export async function listExpiredConsents(db: Database, now: Date) {
  return consentsEndingBy(db, now);
}

/** Connections in use whose latest known consent ends by then, and of which the audit log was not told yet. */
export async function listEndingConsents(db: Database, by: Date) {
  return consentsEndingBy(db, by, isNull(consents.endNoticedAt));
}

/** Notes that the audit log was told. False where it was meanwhile. */
export async function noteEndNoticed(db: Database, consent: ConsentRow, at: Date): Promise<boolean> {
  const noted = await db
    .update(consents)
    .set({ endNoticedAt: at })
    .where(
      and(eq(consents.userId, consent.userId), eq(consents.id, consent.id), isNull(consents.endNoticedAt)),
    )
    .returning({ id: consents.id });
  return noted.length > 0;
}

async function consentsEndingBy(db: Database, by: Date, also?: SQL) {
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
        inArray(consents.status, RUNNING),
        lte(consents.expiresAt, by),
        also,
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
      and(
        eq(consents.userId, consent.userId),
        eq(consents.id, consent.id),
        inArray(consents.status, RUNNING),
      ),
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
