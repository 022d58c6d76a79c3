import { and, asc, count, desc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { type ExportStatus, exportChunks, exportFiles } from "../schema/index.ts";
import { anyRowExists } from "./any-row-exists.ts";
import type { OwnedId } from "./connections.ts";

export type ExportRow = typeof exportFiles.$inferSelect;
export type NewExport = Pick<
  typeof exportFiles.$inferInsert,
  "userId" | "kind" | "format" | "filter" | "requestedAt" | "expiresAt"
>;

const isExport = ({ userId, id }: OwnedId) => and(eq(exportFiles.userId, userId), eq(exportFiles.id, id));

/** Queues an export unless the user has `most` waiting or being written already; then undefined. */
export async function insertExport(
  db: Database,
  wanted: NewExport,
  most: number,
): Promise<ExportRow | undefined> {
  return db.transaction(async (tx) => {
    // Two requests at once would both find room.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`exports/${wanted.userId}`}, 0))`);
    const [{ n } = { n: 0 }] = await tx
      .select({ n: count() })
      .from(exportFiles)
      .where(and(eq(exportFiles.userId, wanted.userId), inArray(exportFiles.status, ["queued", "running"])));
    if (n >= most) return undefined;
    const [row] = await tx
      .insert(exportFiles)
      .values({ ...wanted, status: "queued" })
      .returning();
    return row;
  });
}

/** The user's exports, newest first. */
export async function listExports(db: Database, userId: string): Promise<ExportRow[]> {
  return db
    .select()
    .from(exportFiles)
    .where(eq(exportFiles.userId, userId))
    .orderBy(desc(exportFiles.requestedAt), desc(exportFiles.id));
}

export async function findExport(db: Database, owned: OwnedId): Promise<ExportRow | undefined> {
  const [row] = await db.select().from(exportFiles).where(isExport(owned));
  return row;
}

/** True when an export of any user has this id. */
export const exportExists = (db: Database, id: string): Promise<boolean> => anyRowExists(db, exportFiles, id);

/** How long a writer may be silent before another takes over, by the database's clock. */
const LEASE_SECONDS = 30;
const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;

/**
 * Takes an export to write: the one that has waited longest, or the one named. One whose writer has fallen silent is
 * begun anew; what that writer left is deleted, and it can write no more. Undefined when there is none to write.
 */
export async function claimExport(db: Database, id?: string): Promise<ExportRow | undefined> {
  return db.transaction(async (tx) => {
    const waiting = tx
      .select({ id: exportFiles.id })
      .from(exportFiles)
      .where(
        and(
          inArray(exportFiles.status, ["queued", "running"]),
          or(isNull(exportFiles.leaseUntil), lte(exportFiles.leaseUntil, sql`now()`)),
          id === undefined ? undefined : eq(exportFiles.id, id),
        ),
      )
      .orderBy(asc(exportFiles.requestedAt))
      .limit(1)
      .for("update", { skipLocked: true });
    const [row] = await tx
      .update(exportFiles)
      .set({
        status: "running",
        attempt: sql`${exportFiles.attempt} + 1`,
        leaseUntil: leaseEnd,
        rows: 0,
        chunks: 0,
      })
      .where(inArray(exportFiles.id, waiting))
      .returning();
    if (row) {
      await tx
        .delete(exportChunks)
        .where(and(eq(exportChunks.userId, row.userId), eq(exportChunks.exportId, row.id)));
    }
    return row;
  });
}

/** An export one is writing, as {@link claimExport} gave it. */
export type WritingExport = Pick<ExportRow, "userId" | "id" | "attempt">;

async function updateWriting(
  db: Database,
  { userId, id, attempt }: WritingExport,
  changes: Partial<Omit<typeof exportFiles.$inferInsert, "leaseUntil">> & { leaseUntil: SQL | null },
): Promise<boolean> {
  const changed = await db
    .update(exportFiles)
    .set(changes)
    .where(and(isExport({ userId, id }), eq(exportFiles.attempt, attempt), eq(exportFiles.status, "running")))
    .returning({ id: exportFiles.id });
  return changed.length > 0;
}

/** Adds the next piece of a file. False when this writer has been overtaken or the export is gone: it stops then. */
export async function appendExportChunk(
  db: Database,
  writing: WritingExport,
  chunk: { readonly number: number; readonly content: Uint8Array; readonly rows: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { number, content, rows } = chunk;
    // Taken first: it holds the row against one who begins anew.
    const isOurs = await updateWriting(tx, writing, { chunks: number + 1, rows, leaseUntil: leaseEnd });
    if (isOurs) {
      await tx.insert(exportChunks).values({ userId: writing.userId, exportId: writing.id, number, content });
    }
    return isOurs;
  });
}

/** Ends the writing of an export; `queued` gives it back to be written anew. False as {@link appendExportChunk}. */
export const endExport = (
  db: Database,
  writing: WritingExport,
  outcome: { readonly status: ExportStatus; readonly finishedAt?: Date; readonly expiresAt?: Date },
): Promise<boolean> => updateWriting(db, writing, { ...outcome, leaseUntil: null });

/** A file's content, a piece at a time; none is read before it is asked for. */
export async function* readExportChunks(
  db: Database,
  { userId, id }: OwnedId,
): AsyncGenerator<Uint8Array, void> {
  for (let number = 0; ; number++) {
    const [chunk] = await db
      .select({ content: exportChunks.content })
      .from(exportChunks)
      .where(
        and(eq(exportChunks.userId, userId), eq(exportChunks.exportId, id), eq(exportChunks.number, number)),
      );
    if (!chunk) return;
    yield chunk.content;
  }
}

/** Deletes exports that have expired, with their content. Gives how many. */
export async function deleteExpiredExports(db: Database, now: Date): Promise<number> {
  const gone = await db
    .delete(exportFiles)
    .where(lte(exportFiles.expiresAt, now))
    .returning({ id: exportFiles.id });
  return gone.length;
}

/** Deletes an export with its content, whoever is writing it. */
export async function deleteExport(db: Database, owned: OwnedId): Promise<void> {
  await db.delete(exportFiles).where(isExport(owned));
}
