import { and, asc, count, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { consents, financialProviders, providerConnections, revocations } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

export type RevocationRow = typeof revocations.$inferSelect;

const isRow = ({ userId, id }: OwnedId) => and(eq(revocations.userId, userId), eq(revocations.id, id));

/** Remembers that a bank is to be told. */
export async function addRevocation(
  db: Database,
  revocation: typeof revocations.$inferInsert,
): Promise<RevocationRow> {
  const [row] = await db.insert(revocations).values(revocation).returning();
  if (!row) throw new Error("an insert returned no row");
  return row;
}

/** Takes those whose bank is to be told now, longest due first; until then nobody else does. */
export async function claimDueRevocations(
  db: Database,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<RevocationRow[]> {
  const due = db
    .select({ userId: revocations.userId, id: revocations.id })
    .from(revocations)
    .where(lte(revocations.nextAttemptAt, now))
    .orderBy(asc(revocations.nextAttemptAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(revocations)
    .set({ nextAttemptAt: until })
    .where(sql`(${revocations.userId}, ${revocations.id}) in ${due}`)
    .returning();
}

/** Changes one that is still there. */
export async function updateRevocation(
  db: Database,
  owned: OwnedId,
  changes: Partial<Pick<RevocationRow, "credentials" | "attempts" | "errorCode" | "nextAttemptAt">>,
): Promise<void> {
  await db.update(revocations).set(changes).where(isRow(owned));
}

/** Forgets one with its credentials, and says of its consent how it ended. False where it was forgotten before. */
export async function settleRevocation(
  db: Database,
  revocation: RevocationRow,
  status: "revoked" | "expired",
): Promise<boolean> {
  const { userId, connectionId, providerConsentId } = revocation;
  const gone = await db.delete(revocations).where(isRow(revocation)).returning({ id: revocations.id });
  if (gone.length === 0) return false;
  if (providerConsentId === null) return true;
  await db
    .update(consents)
    .set({ status, updatedAt: new Date() })
    .where(
      and(
        eq(consents.userId, userId),
        eq(consents.connectionId, connectionId),
        eq(consents.providerConsentId, providerConsentId),
        inArray(consents.status, ["approved", "paused"]),
      ),
    );
  return true;
}

/** Forgets that a consent was to end: the person has given the same one again. */
export async function dropRevocations(
  db: Database,
  { userId, id }: OwnedId,
  providerConsentId: string,
): Promise<void> {
  await db
    .delete(revocations)
    .where(
      and(
        eq(revocations.userId, userId),
        eq(revocations.connectionId, id),
        eq(revocations.providerConsentId, providerConsentId),
      ),
    );
}

/** The user's, of all their connections. */
export async function listRevocations(db: Database, userId: string): Promise<RevocationRow[]> {
  return db.select().from(revocations).where(eq(revocations.userId, userId));
}

/** How many accesses each institution has not ended yet. */
export async function countRevocations(
  db: Database,
): Promise<readonly { readonly provider: string; readonly waiting: number }[]> {
  return db
    .select({ provider: financialProviders.slug, waiting: count() })
    .from(revocations)
    .innerJoin(
      providerConnections,
      and(
        eq(providerConnections.userId, revocations.userId),
        eq(providerConnections.id, revocations.connectionId),
      ),
    )
    .innerJoin(financialProviders, eq(financialProviders.id, providerConnections.providerId))
    .groupBy(financialProviders.slug)
    .orderBy(financialProviders.slug);
}
