export type SqlParameter = string | number | boolean | null;

/** Sends a statement with `$1`, `$2` …; gives its rows, each an object by column. */
export interface Sql {
  query(statement: string, parameters?: readonly SqlParameter[]): Promise<readonly unknown[]>;
}

/** Either database behind one type. Inside of a transaction use only the handle it gives. */
export interface SqlDatabase extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
