import { desc, eq } from "drizzle-orm";
import type { Database } from "../open.ts";
import { auditEvents } from "../schema/index.ts";

export type NewAuditEvent = Omit<typeof auditEvents.$inferInsert, "id">;

/** Adds one line to the audit log. */
export async function recordAudit(db: Database, event: NewAuditEvent): Promise<void> {
  await db.insert(auditEvents).values(event);
}

/** The user's latest events, newest first. */
export async function listAuditEvents(db: Database, userId: string, limit: number) {
  return db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId))
    .orderBy(desc(auditEvents.at))
    .limit(limit);
}
