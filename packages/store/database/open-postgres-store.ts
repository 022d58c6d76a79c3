import type { StoreOptions } from "../memory-store.ts";
import type { Change, SharedStore } from "../store.ts";
import { ChangeLog } from "./change-log.ts";
import { createDatabaseStore } from "./database-store.ts";
import { Follower } from "./follower.ts";
import { SCHEMA } from "./schema-name.ts";
import { SharedTurns } from "./shared-turns.ts";
import type { Sql, SqlDatabase } from "./sql.ts";
import { reasonOf, StoreDatabaseError } from "./store-database-error.ts";
import { makeTables } from "./tables.ts";

export interface PostgresStoreOptions extends StoreOptions {
  /** Kinds whose every change the processes that share the store are told of. */
  readonly announces: (kind: string) => boolean;
}

/**
 * A store in Postgres, for any number of processes at once.
 * @throws StoreDatabaseError when the URL is malformed, or the server refuses or does not answer
 */
export async function openPostgresStore(
  url: string,
  { announces, ...options }: PostgresStoreOptions,
): Promise<SharedStore> {
  const where = describeUrl(url);
  const sql = await connect(url, 10);
  const locks = await connect(url, 1);
  const closeBoth = async () => {
    await Promise.all([sql.close(), locks.close()]);
  };
  try {
    await makeTables(sql, SCHEMA);
    const log = await ChangeLog.open(sql, SCHEMA);
    const follower = new Follower(() => log.read(sql));
    const turns = new SharedTurns(locks, SCHEMA);
    const store = createDatabaseStore(sql, {
      ...options,
      schema: SCHEMA,
      // What is read in a turn has to be what the one before left behind.
      inTurn: (name, work) => turns.take(name, () => follower.catchUp().then(work)),
      write: (within: Sql, statement, parameters, change: Change) =>
        announces(change.kind)
          ? log.write(within, statement, parameters, change)
          : within.query(statement, parameters),
    });
    return {
      ...store,
      follow: (listener) => follower.follow(listener),
      catchUp: () => follower.catchUp(),
      close: closeBoth,
    };
  } catch (error) {
    await closeBoth();
    throw new StoreDatabaseError(`cannot use the database at ${where}: ${reasonOf(error)}`, { cause: error });
  }
}

async function connect(url: string, max: number): Promise<SqlDatabase> {
  const { default: postgres } = await import("postgres");
  // Locks belong to a connection: it must not be replaced after a while.
  const client = postgres(url, { max, connect_timeout: 5, max_lifetime: null, onnotice: () => undefined });
  const over = (handle: Pick<typeof client, "unsafe">): Sql => ({
    query: async (statement, parameters = []) => handle.unsafe(statement, [...parameters], { prepare: true }),
  });
  return {
    ...over(client),
    transaction: async (work) => {
      const done = await client.begin(async (within) => ({ result: await work(over(within)) }));
      return done.result;
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/** Host, port and database of a connection URL, without its password. */
function describeUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new StoreDatabaseError(
      "the database is not of the form postgres://user:password@host:port/database",
    );
  }
  return `${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}`;
}
