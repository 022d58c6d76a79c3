import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { sessions } from "../schema/index.ts";
import type { OwnedId } from "./connections.ts";

/** The session a token belongs to, unless it has ended. */
export async function findSessionByToken(db: Database, token: string) {
  const [row] = await db
    .select({ id: sessions.id, userId: sessions.userId, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, sql`now()`)));
  return row;
}

/** The secret of a session, for the cookie that stands for it. */
export async function findSessionToken(db: Database, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ token: sessions.token })
    .from(sessions)
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, sql`now()`)));
  return row?.token;
}

/** Lets a session last for so many seconds from now. */
export async function extendSession(db: Database, id: string, seconds: number): Promise<void> {
  await db
    .update(sessions)
    .set({ expiresAt: sql`now() + make_interval(secs => ${seconds})`, updatedAt: sql`now()` })
    .where(eq(sessions.id, id));
}

/** A user's sessions that have not ended, the one used last first; never their secrets. */
export async function listSessions(db: Database, userId: string) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
      expiresAt: sessions.expiresAt,
      ipAddress: sessions.ipAddress,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.id));
}

/** Ends a session of the user's; false when there is none. */
export async function endSession(db: Database, { userId, id }: OwnedId): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
