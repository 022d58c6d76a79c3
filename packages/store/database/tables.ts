import { z } from "zod";
import type { SqlDatabase } from "./sql.ts";
import { StoreDatabaseError } from "./store-database-error.ts";

const FORMAT = 1;
/** Several processes may make the tables at once. */
const TABLES_LOCK = 7_263_623;

const formats = z.array(z.object({ format: z.number() })).length(1);

/**
 * Makes the tables of a store where there are none, in a schema of their own.
 * @throws StoreDatabaseError for tables of another format
 */
export async function makeTables(sql: SqlDatabase, schema: string): Promise<void> {
  await sql.transaction(async (within) => {
    await within.query(`select pg_advisory_xact_lock(${TABLES_LOCK})`);
    for (const statement of statements(schema)) await within.query(statement);
    const [{ format } = { format: 0 }] = formats.parse(
      await within.query(`select format from ${schema}.head`),
    );
    if (format === FORMAT) return;
    throw new StoreDatabaseError(
      `its schema ${schema} is of format ${format}, and this version reads ${FORMAT}; name another database`,
    );
  });
}

/**
 * `value` is text: JSONB would change the order of fields, and with it the bytes of answers. `seq` is the order of
 * first putting. `head` counts what `change` lists; who writes to it holds its row until the commit, so that
 * revisions become visible in their order.
 */
function statements(schema: string): readonly string[] {
  return [
    `create schema if not exists ${schema}`,
    `create table if not exists ${schema}.record (
      kind text collate "C" not null,
      id text collate "C" not null,
      value text not null,
      indexes jsonb not null,
      expires_at double precision,
      keep_until double precision not null,
      consumed boolean not null,
      seq bigint generated always as identity,
      primary key (kind, id)
    )`,
    `create index if not exists record_indexes on ${schema}.record using gin (indexes jsonb_path_ops)`,
    `create index if not exists record_expiry on ${schema}.record (expires_at) where expires_at is not null`,
    `create table if not exists ${schema}.head (
      one boolean primary key default true check (one),
      format integer not null,
      revision bigint not null
    )`,
    `insert into ${schema}.head (format, revision) values (${FORMAT}, 0) on conflict do nothing`,
    `create table if not exists ${schema}.change (
      revision bigint primary key,
      kind text not null,
      id text,
      author text not null
    )`,
  ];
}
