import type { Database } from "../open.ts";
import { auditEvents } from "../schema/index.ts";

export type NewAuditEvent = Omit<typeof auditEvents.$inferInsert, "id">;

/** Adds one line to the audit log. */
export async function recordAudit(db: Database, event: NewAuditEvent): Promise<void> {
  await db.insert(auditEvents).values(event);
}
