import type { StoreRecord } from "../store.ts";
import { toParameters } from "./record-row.ts";
import type { Sql } from "./sql.ts";

/** Puts records as they are, in their order. */
export async function putAsTheyAre(
  sql: Sql,
  table: string,
  records: readonly { readonly record: StoreRecord; readonly until: number }[],
): Promise<void> {
  const rows = records.map(({ record, until }) => [...toParameters(record, until), record.consumed]);
  await sql.query(
    `insert into ${table} (kind, id, value, indexes, expires_at, keep_until, consumed)
    select one ->> 0, one ->> 1, one ->> 2, (one ->> 3)::jsonb, (one ->> 4)::float8, (one ->> 5)::float8,
      (one ->> 6)::boolean
    from json_array_elements($1::text::json) with ordinality as rows (one, place) order by place
    on conflict (kind, id) do update set value = excluded.value, indexes = excluded.indexes,
      expires_at = excluded.expires_at, keep_until = excluded.keep_until, consumed = excluded.consumed`,
    [JSON.stringify(rows)],
  );
}
