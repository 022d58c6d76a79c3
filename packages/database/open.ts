import { existsSync, readFileSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { acquireFileLock, FileLockHeldError } from "@sandbank/file-lock";
import { makeFolder } from "@sandbank/file-lock/make-folder";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { migrationsFolder, templateFile } from "./assets.ts";
import { type RowSecurity, secureRows } from "./row-security.ts";
import * as schema from "./schema/index.ts";
import { keepPrepared, remember, scopeEmbedded, scopePostgres } from "./user-scope.ts";

/** Either database, or a transaction of it. Inside a transaction use only the handle it gives: the embedded
 * database has one connection, and the outer handle would wait for it for ever. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
  readonly db: Database;
  /** `embedded` serves one process, `postgres` any number. */
  readonly kind: "embedded" | "postgres";
  /** How many rows are best written in one statement; the embedded database holds up its process meanwhile. */
  readonly rowsAtOnce: number;
  /** How processes over the same database wake each other; absent where there is one process. */
  readonly calls?: Calls;
  /** Whether the database itself keeps users apart, in the scope of {@link asUser}. */
  readonly rowSecurity: RowSecurity;
  /**
   * The database as this user sees it: nobody else's rows, whatever a query asks for; null = nobody, without any.
   * Without row-level security it is the database itself.
   */
  asUser(userId: string | null): Database;
  /** The same database, for the few statements that every request makes: they stay prepared. */
  readonly prepared: Database;
  /** What the job queue connects with: the embedded database itself, or the URL of the server. */
  readonly direct: { readonly pglite: PGlite } | { readonly url: string };
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Connections at most, default 10 and no less than 2; the embedded database has one. */
  readonly maxConnections?: number;
  /**
   * How long a statement in the scope of a user may take, default 2 min: one that waits for a lock or reads all there is
   * must not keep a connection from everybody else for ever. The embedded database has no such limit.
   */
  readonly statementTimeoutMs?: number;
  /** Told the text of every statement that is sent; of the embedded database's not those that frame a transaction. */
  readonly onStatement?: (text: string) => void;
}

/** Short words between the processes over one database. Lost where nobody listens: a hint, never the truth. */
export interface Calls {
  /** To all, oneself included. */
  call(word: string): Promise<void>;
  /** Hears what is called from now on, until the database is closed. */
  hear(heard: (word: string) => void): Promise<void>;
}

/** A database that cannot be opened; `message` is one line for the person who started the program. */
export class DatabaseOpenError extends Error {
  override readonly name = "DatabaseOpenError";
}

/**
 * Opens Postgres at `url` and brings its schema up to date. Several processes may do so at once.
 * @throws DatabaseOpenError when the URL is malformed, or the server refuses or does not answer.
 */
export async function openPostgres(
  url: string,
  { maxConnections = 10, statementTimeoutMs = 120_000, onStatement }: OpenOptions = {},
): Promise<OpenDatabase> {
  const where = describeUrl(url);
  const [{ default: postgres }, { drizzle }, { migrate }] = await Promise.all([
    import("postgres"),
    import("drizzle-orm/postgres-js"),
    import("drizzle-orm/postgres-js/migrator"),
  ]);
  const connect = (max: number) =>
    postgres(url, {
      max,
      connect_timeout: 5,
      onnotice: () => undefined,
      ...(onStatement && { debug: (_connection: number, text: string) => onStatement(text) }),
    });
  // Connections of their own for what people wait for: a sync never holds them up, and the fewer there are in turn, the
  // sooner the statements of each are planned and its memory is warm.
  const forPeople = Math.max(1, Math.floor(maxConnections * SHARE_OF_PEOPLE));
  const people = connect(forPeople);
  const client = connect(Math.max(1, maxConnections - forPeople));
  const close = async (timeout: number) => {
    await Promise.all([client.end({ timeout }), people.end({ timeout })]);
  };
  const db = drizzle(client, { schema });
  let rowSecurity: RowSecurity;
  try {
    // One connection for lock and migrations: an advisory lock belongs to the session that took it.
    const migrator = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
    try {
      await migrator`select pg_advisory_lock(${MIGRATION_LOCK})`;
      await migrate(drizzle(migrator, { schema }), { migrationsFolder });
      rowSecurity = await secureRows((statement) => migrator.unsafe(statement));
    } finally {
      await migrator.end({ timeout: 1 });
    }
  } catch (error) {
    await close(1);
    throw new DatabaseOpenError(`cannot use the database at ${where}: ${reason(error)}`, { cause: error });
  }
  return {
    db,
    kind: "postgres",
    rowsAtOnce: 4_000,
    calls: {
      call: async (word) => void (await client.notify(CALLS, word)),
      hear: async (heard) => void (await client.listen(CALLS, heard)),
    },
    direct: { url },
    rowSecurity,
    asUser: rowSecurity.on
      ? remember((userId) => drizzle(scopePostgres(people, userId, statementTimeoutMs), { schema }))
      : () => db,
    prepared: drizzle(keepPrepared(people), { schema }),
    close: () => close(5),
  };
}

const SHARE_OF_PEOPLE = 0.4;
const CALLS = "sandbank_calls";
const MIGRATION_LOCK = 7_263_622;

/**
 * Opens the embedded database in `directory` (made when missing), or in memory when null.
 * @throws DatabaseOpenError when the directory cannot be written or another process has it open.
 */
export async function openEmbedded(
  directory: string | null,
  { onStatement }: OpenOptions = {},
): Promise<OpenDatabase> {
  const lock = directory === null ? null : lockDirectory(directory);
  try {
    const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
      import("@electric-sql/pglite"),
      import("drizzle-orm/pglite"),
      import("drizzle-orm/pglite/migrator"),
    ]);
    const fresh = directory === null || !existsSync(`${directory}/PG_VERSION`);
    const template = fresh && existsSync(templateFile) ? new Blob([readFileSync(templateFile)]) : undefined;
    const client = await PGlite.create({
      ...(directory === null ? {} : { dataDir: directory }),
      ...(template ? { loadDataDir: template } : {}),
    });
    const db = drizzle(client, { schema, ...(onStatement && { logger: { logQuery: onStatement } }) });
    await migrate(db, { migrationsFolder });
    const rowSecurity = await secureRows(async (statement) => (await client.query<Row>(statement)).rows);
    return {
      db,
      kind: "embedded",
      rowsAtOnce: 2_000,
      rowSecurity,
      asUser: remember((userId) => drizzle(scopeEmbedded(client, userId), { schema })),
      prepared: db,
      direct: { pglite: client },
      close: async () => {
        await client.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    const where = directory === null ? "in memory" : `in ${directory}`;
    throw new DatabaseOpenError(`cannot open the embedded database ${where}: ${reason(error)}`, {
      cause: error,
    });
  }
}

type Row = Record<string, unknown>;

function lockDirectory(directory: string) {
  try {
    makeFolder(directory);
    return acquireFileLock(`${directory}.lock`);
  } catch (error) {
    const why = error instanceof FileLockHeldError ? error.message : `cannot write there (${reason(error)})`;
    throw new DatabaseOpenError(`the data directory ${directory} cannot be used: ${why}`, { cause: error });
  }
}

/** Host, port and database of a connection URL, without its password. */
function describeUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new DatabaseOpenError(
      "DATABASE_URL is not of the form postgres://user:password@host:port/database",
    );
  }
  return `${parsed.hostname}:${parsed.port || 5432}${parsed.pathname}`;
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message.split("\n")[0] || cause.name : String(cause);
}
