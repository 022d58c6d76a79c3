import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Change } from "../store.ts";
import { fromText, toText } from "./record-row.ts";
import type { Sql, SqlParameter } from "./sql.ts";

/** Who lags behind by more is told that everything may have changed. */
const MOST_CHANGES = 10_000;
const PRUNE_EVERY = 1_000;

const heads = z.array(z.object({ revision: z.number() })).length(1);
const changeRows = z.array(
  z.object({
    head: z.number(),
    revision: z.number().nullable(),
    kind: z.string().nullable(),
    id: z.string().nullable(),
    author: z.string().nullable(),
  }),
);

/** What was written to the kinds processes keep in mind, in the order it was committed. */
export class ChangeLog {
  readonly #schema: string;
  readonly #author = randomUUID();
  #seen: number;

  /** @param seen what a process that opens now has no need to be told */
  private constructor(schema: string, seen: number) {
    this.#schema = schema;
    this.#seen = seen;
  }

  static async open(sql: Sql, schema: string): Promise<ChangeLog> {
    const rows = heads.parse(await sql.query(`select revision::float8 as revision from ${schema}.head`));
    return new ChangeLog(schema, rows[0]?.revision ?? 0);
  }

  /**
   * Runs a statement that writes and gives rows, together with the note that it did; nothing is noted where it wrote
   * nothing.
   */
  async write(
    sql: Sql,
    statement: string,
    parameters: readonly SqlParameter[],
    change: Change,
  ): Promise<readonly unknown[]> {
    const at = parameters.length;
    const rows = await sql.query(
      `with written as (${statement}),
      moved as (
        update ${this.#schema}.head set revision = revision + 1
        where exists (select from written) returning revision
      ),
      noted as (
        insert into ${this.#schema}.change (revision, kind, id, author)
        select revision, $${at + 1}, $${at + 2}, $${at + 3} from moved returning revision
      )
      select written.*, noted.revision::float8 as noted from written, noted`,
      [...parameters, toText(change.kind), change.id === null ? null : toText(change.id), this.#author],
    );
    await this.#prune(sql, rows[0]);
    return rows;
  }

  /** What others wrote since the last call. */
  async read(sql: Sql): Promise<{ readonly changes: readonly Change[]; readonly done: () => void }> {
    const rows = changeRows.parse(
      await sql.query(
        `select head.revision::float8 as head, change.revision::float8 as revision, kind, id, author
        from ${this.#schema}.head left join ${this.#schema}.change on change.revision > $1
        order by change.revision`,
        [this.#seen],
      ),
    );
    const head = rows[0]?.head ?? this.#seen;
    const done = () => {
      this.#seen = head;
    };
    if (head === this.#seen) return { changes: [], done };
    // Revisions have no gaps: what is missing was pruned.
    if (rows[0]?.revision !== this.#seen + 1) return { changes: [{ kind: "", id: null }], done };
    const others = rows.filter(({ author }) => author !== this.#author);
    return {
      changes: others.map(({ kind, id }) => ({
        kind: fromText(kind ?? ""),
        id: id === null ? null : fromText(id),
      })),
      done,
    };
  }

  async #prune(sql: Sql, row: unknown): Promise<void> {
    const { noted } = z.object({ noted: z.number() }).catch({ noted: 1 }).parse(row);
    if (noted % PRUNE_EVERY > 0) return;
    await sql.query(`delete from ${this.#schema}.change where revision <= $1`, [noted - MOST_CHANGES]);
  }
}
