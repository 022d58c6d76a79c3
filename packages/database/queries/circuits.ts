import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { institutionCircuits } from "../schema/index.ts";

export type CircuitRow = typeof institutionCircuits.$inferSelect;

/** How long the one who tries first may take, by the database's clock. */
const PROBE_SECONDS = 60;

/** Counts a run that found the institution unavailable; gives how it stands after. */
export async function countCircuitFailure(
  db: Database,
  providerId: string,
  code: string,
): Promise<CircuitRow> {
  const [row] = await db
    .insert(institutionCircuits)
    .values({ providerId, failures: 1, lastCode: code })
    .onConflictDoUpdate({
      target: institutionCircuits.providerId,
      set: {
        failures: sql`${institutionCircuits.failures} + 1`,
        lastCode: code,
        updatedAt: sql`now()`,
      },
    })
    .returning();
  if (!row) throw new Error("an upsert returned no row");
  return row;
}

/** Leaves the institution alone until then. Of several who find so at once, one changes it. */
export async function openCircuit(db: Database, { providerId, opens }: CircuitRow, until: Date) {
  await db
    .update(institutionCircuits)
    .set({ opens: opens + 1, openUntil: until, probeUntil: null, updatedAt: sql`now()` })
    .where(and(eq(institutionCircuits.providerId, providerId), eq(institutionCircuits.opens, opens)));
}

/** It answers again. */
export async function closeCircuit(db: Database, providerId: string): Promise<void> {
  await db
    .update(institutionCircuits)
    .set({ failures: 0, opens: 0, openUntil: null, probeUntil: null, updatedAt: sql`now()` })
    .where(eq(institutionCircuits.providerId, providerId));
}

/** Takes the one attempt there is when the time is over. False where somebody else is at it. */
export async function takeProbe(db: Database, providerId: string, now: Date): Promise<boolean> {
  const taken = await db
    .update(institutionCircuits)
    .set({ probeUntil: sql`now() + make_interval(secs => ${PROBE_SECONDS})` })
    .where(
      and(
        eq(institutionCircuits.providerId, providerId),
        lte(institutionCircuits.openUntil, now),
        or(isNull(institutionCircuits.probeUntil), lte(institutionCircuits.probeUntil, sql`now()`)),
      ),
    )
    .returning({ id: institutionCircuits.providerId });
  return taken.length > 0;
}
