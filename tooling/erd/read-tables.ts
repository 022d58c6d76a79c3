import { is, SQL } from "drizzle-orm";
import {
  type ForeignKey,
  getTableConfig,
  type Index,
  IndexedColumn,
  PgDialect,
  PgTable,
  type PgTable as Table,
} from "drizzle-orm/pg-core";

interface Field {
  readonly name: string;
  /** As Postgres has it, e.g. `numeric(20, 4)`. */
  readonly type: string;
  readonly required: boolean;
  readonly key: readonly ("PK" | "FK" | "UK")[];
  readonly hasDefault: boolean;
  /** Its name in the schema, by which its comment is found. */
  readonly property: string;
}

export interface Relation {
  readonly parent: string;
  readonly child: string;
  readonly fields: readonly string[];
  /** A row of the child may be without a parent. */
  readonly optional: boolean;
  /** A parent has one row of the child at most. */
  readonly single: boolean;
  readonly onDelete: string;
}

export interface TableIndex {
  readonly name: string;
  readonly on: readonly string[];
  readonly unique: boolean;
  /** Of a partial one, as SQL. */
  readonly where: string | null;
}

export interface TableModel {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly unique: readonly (readonly string[])[];
  readonly relations: readonly Relation[];
  readonly indexes: readonly TableIndex[];
}

/** The tables among a schema module's exports, in the order they are exported in. */
export function readTables(schema: Readonly<Record<string, unknown>>): TableModel[] {
  return Object.values(schema).flatMap((each) => (is(each, PgTable) ? [readTable(each)] : []));
}

function readTable(table: Table): TableModel {
  const config = getTableConfig(table);
  const own = config.columns.filter(({ primary }) => primary).map(({ name }) => name);
  const primaryKey = own.length > 0 ? own : (config.primaryKeys[0]?.columns.map(({ name }) => name) ?? []);
  const unique = [
    ...config.columns.filter(({ isUnique }) => isUnique).map(({ name }) => [name]),
    ...config.uniqueConstraints.map(({ columns }) => columns.map(({ name }) => name)),
  ];
  const indexes = config.indexes.map(readIndex);
  const keys = [primaryKey, ...unique, ...indexes.filter(isWholeUnique).map(({ on }) => on)];
  const relations = config.foreignKeys.map((key) => readRelation(config.name, key, keys));
  const foreign = new Set(relations.flatMap(({ fields }) => fields));
  const properties = new Map(Object.entries(table).map(([property, column]) => [column, property]));
  return {
    name: config.name,
    primaryKey,
    unique,
    relations,
    indexes,
    fields: config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      required: column.notNull,
      hasDefault: column.hasDefault,
      property: properties.get(column) ?? column.name,
      key: [
        ...(primaryKey.includes(column.name) ? (["PK"] as const) : []),
        ...(foreign.has(column.name) ? (["FK"] as const) : []),
        ...(unique.some((fields) => fields.length === 1 && fields[0] === column.name)
          ? (["UK"] as const)
          : []),
      ],
    })),
  };
}

const isWholeUnique = ({ unique, where }: TableIndex) => unique && where === null;

function readIndex({ config }: Index): TableIndex {
  const on = config.columns.map((column) => {
    if (!is(column, IndexedColumn)) return is(column, SQL) ? print(column) : "";
    return column.indexConfig.order === "desc" ? `${column.name} desc` : `${column.name}`;
  });
  return {
    name: config.name ?? "",
    on: config.method && config.method !== "btree" ? on.map((each) => `${config.method}(${each})`) : on,
    unique: config.unique,
    where: config.where ? print(config.where) : null,
  };
}

/** SQL without the quotes and the table's name before each column. */
function print(expression: SQL): string {
  return new PgDialect()
    .sqlToQuery(expression)
    .sql.replace(/"\w+"\./g, "")
    .replaceAll('"', "");
}

function readRelation(child: string, key: ForeignKey, keys: readonly (readonly string[])[]): Relation {
  const { columns, foreignTable } = key.reference();
  const fields = columns.map(({ name }) => name);
  return {
    parent: getTableConfig(foreignTable).name,
    child,
    fields,
    optional: columns.some(({ notNull }) => !notNull),
    single: keys.some((unique) => unique.length > 0 && unique.every((name) => fields.includes(name))),
    onDelete: key.onDelete ?? "no action",
  };
}
