import { acquireFileLock, FileLockHeldError } from "@sandbank/file-lock";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import type { StoreOptions } from "../memory-store.ts";
import type { Store } from "../store.ts";
import { Turns } from "../turns.ts";
import { createDatabaseStore } from "./database-store.ts";
import { SCHEMA } from "./schema-name.ts";
import type { Sql, SqlDatabase } from "./sql.ts";
import { reasonOf, StoreDatabaseError } from "./store-database-error.ts";
import { makeTables } from "./tables.ts";

/**
 * A store in an embedded database in a folder (made when missing); one process may have it open.
 * @throws StoreDatabaseError when the folder cannot be used
 */
export async function openPgliteStore(folder: string, options: StoreOptions): Promise<Store> {
  try {
    const lock = lockFolder(folder);
    try {
      const sql = await openPglite(folder);
      await makeTables(sql, SCHEMA);
      const turns = new Turns();
      const store = createDatabaseStore(sql, {
        ...options,
        schema: SCHEMA,
        inTurn: (name, work) => turns.take(name, work),
        write: (within, statement, parameters) => within.query(statement, parameters),
      });
      const close = async () => {
        await sql.close();
        lock.release();
      };
      return { ...store, close };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    const why = error instanceof FileLockHeldError ? error.message : reasonOf(error);
    throw new StoreDatabaseError(`the database in ${folder} cannot be used: ${why}`, { cause: error });
  }
}

function lockFolder(folder: string) {
  makeFolder(folder);
  return acquireFileLock(`${folder}.lock`);
}

async function openPglite(folder: string): Promise<SqlDatabase> {
  const { PGlite } = await import("@electric-sql/pglite");
  const client = await PGlite.create({ dataDir: folder });
  const over = (handle: Pick<typeof client, "query">): Sql => ({
    query: async (statement, parameters = []) => (await handle.query(statement, [...parameters])).rows,
  });
  return {
    ...over(client),
    transaction: (work) => client.transaction((within) => work(over(within))),
    close: () => client.close(),
  };
}
