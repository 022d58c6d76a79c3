import { systemClock } from "@sandbank/domain";
import { z } from "zod";
import type { StoreOptions } from "../memory-store.ts";
import { keepUntil } from "../retention.ts";
import { asRecord, type Change, counted, type Store } from "../store.ts";
import { putAsTheyAre } from "./put-as-they-are.ts";
import { RECORD_COLUMNS, toIndexes, toParameters, toRecord, toText } from "./record-row.ts";
import type { Sql, SqlDatabase, SqlParameter } from "./sql.ts";

/** Looking for what can be swept costs one statement. */
const SWEEP_EVERY = 256;

const counts = z.array(z.object({ value: z.string() })).length(1);

export interface DatabaseStoreOptions extends StoreOptions {
  readonly schema: string;
  readonly inTurn: Store["inTurn"];
  /** Runs a statement that writes and gives rows, and whatever others have to know of it. */
  readonly write: (
    sql: Sql,
    statement: string,
    parameters: readonly SqlParameter[],
    change: Change,
  ) => Promise<readonly unknown[]>;
}

/** A store in tables that {@link makeTables} made. Every operation is one statement or one transaction. */
export function createDatabaseStore(
  sql: SqlDatabase,
  { clock, machineClock = systemClock, schema, inTurn, write }: DatabaseStoreOptions,
): Store {
  const table = `${schema}.record`;
  const clocks = { worldClock: clock, machineClock };
  let sweepCountdown = SWEEP_EVERY;
  const sweep = async () => {
    if (--sweepCountdown > 0) return;
    sweepCountdown = SWEEP_EVERY;
    await sql.query(`delete from ${table} where expires_at <= $1 and keep_until <= $2`, [
      clock.now(),
      machineClock.now(),
    ]);
  };
  const found = "kind = $1 and indexes @> $2::text::jsonb";

  return {
    async put(input) {
      const record = asRecord(input);
      await write(
        sql,
        `insert into ${table} (kind, id, value, indexes, expires_at, keep_until, consumed)
        values ($1, $2, $3, $4::text::jsonb, $5, $6, false)
        on conflict (kind, id) do update set value = excluded.value, indexes = excluded.indexes,
          expires_at = excluded.expires_at, keep_until = excluded.keep_until, consumed = false
        returning true as done`,
        toParameters(record, keepUntil(record.expiresAt, clocks)),
        { kind: record.kind, id: record.id },
      );
      await sweep();
    },
    async get(kind, id) {
      const [row] = await sql.query(`select ${RECORD_COLUMNS} from ${table} where kind = $1 and id = $2`, [
        toText(kind),
        toText(id),
      ]);
      return row === undefined ? undefined : toRecord(row);
    },
    async find(kind, index, value) {
      const rows = await sql.query(`select ${RECORD_COLUMNS} from ${table} where ${found} order by seq`, [
        toText(kind),
        toIndexes({ [index]: value }),
      ]);
      return rows.map(toRecord);
    },
    async consume(kind, id) {
      const rows = await write(
        sql,
        `update ${table} set consumed = true where kind = $1 and id = $2 and not consumed returning true as done`,
        [toText(kind), toText(id)],
        { kind, id },
      );
      return rows.length > 0;
    },
    async increment(kind, id) {
      const rows = await write(
        sql,
        `insert into ${table} as it (kind, id, value, indexes, expires_at, keep_until, consumed)
        values ($1, $2, '{"count":1}', '{}', null, $3, false)
        on conflict (kind, id) do update set consumed = false, indexes = '{}', expires_at = null,
          value = '{"count":' || ((it.value::jsonb ->> 'count')::bigint + 1) || '}'
        returning value`,
        [toText(kind), toText(id), keepUntil(null, clocks)],
        { kind, id },
      );
      const [row = { value: "" }] = counts.parse(rows);
      return counted.parse(JSON.parse(row.value)).count;
    },
    async delete(kind, id) {
      await write(
        sql,
        `delete from ${table} where kind = $1 and id = $2 returning true as done`,
        [toText(kind), toText(id)],
        { kind, id },
      );
    },
    async deleteWhere(kind, index, value) {
      await write(
        sql,
        `delete from ${table} where ${found} returning true as done`,
        [toText(kind), toIndexes({ [index]: value })],
        { kind, id: null },
      );
    },
    async list(kindPrefix) {
      const rows = await sql.query(
        `select ${RECORD_COLUMNS} from ${table} where starts_with(kind, $1) order by seq`,
        [toText(kindPrefix)],
      );
      return rows.map(toRecord);
    },
    replace: (kindPrefix, records) =>
      sql.transaction(async (within) => {
        // Of two at once, one after the other.
        await within.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${schema} replace`]);
        await within.query(`delete from ${table} where starts_with(kind, $1)`, [toText(kindPrefix)]);
        const kept = records.map((record) => ({ record, until: keepUntil(record.expiresAt, clocks) }));
        await putAsTheyAre(within, table, kept);
        await write(within, "select true as done", [], { kind: kindPrefix, id: null });
      }),
    inTurn,
    close: () => sql.close(),
  };
}
