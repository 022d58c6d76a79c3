import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "../open.ts";
import {
  accountDeletions,
  providerConnections,
  rateWindows,
  signInFailures,
  users,
} from "../schema/index.ts";

/** The user's connections that hold credentials, sealed: what a bank has to be told of when they go. */
export async function listCredentials(
  db: Database,
  userId: string,
): Promise<readonly { readonly id: string; readonly credentials: string }[]> {
  const c = providerConnections;
  const rows = await db
    .select({ id: c.id, credentials: c.credentials })
    .from(c)
    .where(and(eq(c.userId, userId), isNotNull(c.credentials)));
  return rows.flatMap(({ id, credentials }) => (credentials === null ? [] : [{ id, credentials }]));
}

/**
 * Deletes a user and everything of theirs, and writes down that an account was deleted. Every table of users hangs
 * on the user's row.
 * @param subjects what stands for their addresses where attempts are counted
 */
export async function deleteUser(
  db: Database,
  userId: string,
  deletion: Omit<typeof accountDeletions.$inferInsert, "id">,
  subjects: readonly string[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(users).where(eq(users.id, userId));
    await tx.delete(rateWindows).where(inArray(rateWindows.subject, [userId, ...subjects]));
    if (subjects.length > 0) {
      await tx.delete(signInFailures).where(inArray(signInFailures.subject, [...subjects]));
    }
    await tx.insert(accountDeletions).values(deletion);
  });
}
