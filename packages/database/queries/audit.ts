import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { auditEvents, users } from "../schema/index.ts";

export type NewAuditEvent = Omit<typeof auditEvents.$inferInsert, "id">;

/** Adds one line to the audit log. */
export async function recordAudit(db: Database, event: NewAuditEvent): Promise<void> {
  await db.insert(auditEvents).values(event);
}

/** The user's latest events, newest first; `before` goes on behind the last one of a page. */
export async function listAuditEvents(
  db: Database,
  userId: string,
  limit: number,
  before?: { readonly at: Date; readonly id: string },
) {
  const older = before && sql`(at, id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`;
  return db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.userId, userId), older))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit);
}

/**
 * Adds one line to the audit log of whoever has this e-mail address, in a statement that is the same when nobody
 * has it.
 */
export async function recordAuditOfAccount(
  db: Database,
  email: string,
  { at, action, outcome, detail }: Omit<NewAuditEvent, "userId" | "connectionId">,
): Promise<void> {
  await db.execute(sql`
    insert into ${auditEvents} (user_id, at, action, outcome, detail)
    select id, ${at.toISOString()}::timestamptz, ${action}, ${outcome}, ${JSON.stringify(detail)}::jsonb
    from ${users} where email = ${email.trim().toLowerCase()}`);
}
