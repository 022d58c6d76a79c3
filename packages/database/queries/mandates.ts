import { and, asc, eq, notInArray } from "drizzle-orm";
import type { Database } from "../open.ts";
import { mandates, providerConnections } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

export type MandateRow = typeof mandates.$inferSelect;
export type MandateValues = Pick<
  MandateRow,
  "providerMandateId" | "merchantName" | "amount" | "currency" | "frequency" | "startDate" | "state"
>;

/**
 * Writes what a bank says of a connection's mandates now; one it no longer lists is revoked. In a transaction: who
 * disconnects and has everything deleted while the bank answers finds nothing of it afterwards.
 */
export async function saveMandates(
  db: Database,
  connection: OwnedId,
  listed: readonly MandateValues[],
): Promise<void> {
  const [current] = await db
    .select({ status: providerConnections.status })
    .from(providerConnections)
    .where(and(eq(providerConnections.userId, connection.userId), eq(providerConnections.id, connection.id)))
    .for("share");
  if (!current || current.status === "disconnected") return;
  const owned = and(eq(mandates.userId, connection.userId), eq(mandates.connectionId, connection.id));
  for (const values of listed) {
    await db
      .insert(mandates)
      .values({ ...values, userId: connection.userId, connectionId: connection.id })
      .onConflictDoUpdate({
        target: [mandates.userId, mandates.connectionId, mandates.providerMandateId],
        set: { ...values, updatedAt: new Date() },
      });
  }
  const ids = listed.map(({ providerMandateId }) => providerMandateId);
  await db
    .update(mandates)
    .set({ state: "revoked", updatedAt: new Date() })
    .where(and(owned, ids.length > 0 ? notInArray(mandates.providerMandateId, ids) : undefined));
}

/** Oldest first. */
export async function listStoredMandates(
  db: Database,
  userId: string,
  connectionId?: string,
): Promise<MandateRow[]> {
  return db
    .select()
    .from(mandates)
    .where(
      and(eq(mandates.userId, userId), connectionId ? eq(mandates.connectionId, connectionId) : undefined),
    )
    .orderBy(asc(mandates.startDate), asc(mandates.id));
}
