import { desc, sql } from "drizzle-orm";
import type { Database } from "../open.ts";
import { signingKeys } from "../schema/index.ts";

export type NewSigningKey = Omit<typeof signingKeys.$inferInsert, "createdAt">;
export type SigningKeyRow = Awaited<ReturnType<typeof listSigningKeys>>[number];

/** Newest first, each with its age by the database's clock. */
export async function listSigningKeys(db: Database) {
  return db
    .select({
      id: signingKeys.id,
      publicKey: signingKeys.publicKey,
      privateKey: signingKeys.privateKey,
      ageSeconds: sql`extract(epoch from now() - ${signingKeys.createdAt})`.mapWith(Number),
    })
    .from(signingKeys)
    .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id));
}

const SIGNING_KEY_LOCK = 7_263_623;

/**
 * Adds a key unless another process has just added one, and takes away those whose successor is older than
 * `keepSeconds`: everything they signed has expired.
 * @param isDue tells from the keys there are whether one is still wanted
 */
export async function rotateSigningKeys(
  db: Database,
  key: NewSigningKey,
  keepSeconds: number,
  isDue: (keys: readonly SigningKeyRow[]) => boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SIGNING_KEY_LOCK})`);
    if (isDue(await listSigningKeys(tx))) await tx.insert(signingKeys).values(key);
    await tx.execute(sql`
      delete from ${signingKeys} as old where exists (
        select from ${signingKeys} as next where next.created_at > old.created_at
          and next.created_at < now() - make_interval(secs => ${keepSeconds}))`);
  });
}
