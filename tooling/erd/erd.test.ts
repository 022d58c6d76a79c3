import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { erdDocument, unexplainedIndexes } from "./index.ts";
import { readComments } from "./read-comments.ts";
import { readTables } from "./read-tables.ts";
import { renderDocument } from "./render.ts";

const shelves = pgTable("shelves", { id: uuid("id").primaryKey(), label: text("label").notNull().unique() });
const books = pgTable(
  "books",
  {
    shelfId: uuid("shelf_id").notNull(),
    id: uuid("id").notNull().defaultRandom(),
    lentTo: uuid("lent_to").references(() => shelves.id, { onDelete: "set null" }),
    pages: integer("pages").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shelfId, table.id] }),
    foreignKey({ columns: [table.shelfId], foreignColumns: [shelves.id] }).onDelete("cascade"),
    index("books_long").on(table.shelfId, table.pages.desc()).where(sql`${table.pages} > 500`),
    uniqueIndex("books_pages").on(table.pages),
  ],
);
const cards = pgTable("cards", {
  shelfId: uuid("shelf_id")
    .primaryKey()
    .references(() => shelves.id),
});
const schema = { shelves, books, cards, notATable: 7 };

const source = {
  name: "library.ts",
  text: `
/** Where books stand. */
export const shelves = pgTable("shelves", { id: uuid("id").primaryKey() });
/** What is
 * read. */
export const books = pgTable(
  "books",
  {
    shelfId: uuid("shelf_id").notNull(),
    /** Who has | had it. */
    lentTo: uuid("lent_to"),
    pages: integer("pages").notNull(),
  },
  (table) => [
    // \`longBooks\`: longest
    // first
    index("books_long").on(table.shelfId),
    uniqueIndex("books_pages").on(table.pages),
  ],
);
export const cards = pgTable("cards", {});
`,
};
const commented = () =>
  readTables(schema).map((table) => ({ ...table, comments: readComments(table, [source]) }));

test("tables, keys and partial indexes are read as Postgres has them", () => {
  const [shelf, book] = readTables(schema);
  expect(shelf).toMatchObject({ name: "shelves", primaryKey: ["id"], unique: [["label"]] });
  expect(book?.fields.map(({ name, key, required }) => [name, key.join(), required])).toEqual([
    ["shelf_id", "PK,FK", true],
    ["id", "PK", true],
    ["lent_to", "FK", false],
    ["pages", "", true],
  ]);
  expect(book?.indexes).toEqual([
    { name: "books_long", on: ["shelf_id", "pages desc"], unique: false, where: "pages > 500" },
    { name: "books_pages", on: ["pages"], unique: true, where: null },
  ]);
});

test("cardinality says whether there may be none and whether there may be many", () => {
  const lines = renderDocument(commented()).split("\n");
  expect(lines).toContain('  shelves |o--o{ books : "lent_to"');
  expect(lines).toContain('  shelves ||--o{ books : "shelf_id"');
  expect(lines).toContain('  shelves ||--o| cards : "shelf_id"');
});

test("comments of the source stand beside what they are about", () => {
  const text = renderDocument(commented());
  expect(text).toContain("### books\n\nWhat is read.\n");
  expect(text).toContain("| `lent_to` | uuid | null | FK | Who has \\| had it. |");
  expect(text).toContain(
    "| `books_long` | shelf_id, pages desc where pages > 500 | `longBooks`: longest first |",
  );
  expect(commented()[1]?.comments.indexes.has("books_pages")).toBe(false);
});

test("a table that no source defines is an error and not a gap", () => {
  const table = readTables({ t: pgTable("lost", { id: uuid("id") }) })[0];
  expect(() => table && readComments(table, [source])).toThrow(
    'No file of the schema defines a table "lost"',
  );
});

test("an index is explained by a function there is, and by nothing less", () => {
  const [first = "", ...rest] = unexplainedIndexes((name) => name !== "upsertAccounts");
  expect(rest).toEqual([]);
  expect(first).toContain("packages/database/schema/accounts.ts: index financial_accounts_provider_id");
});

test("the document has every table with its fields", () => {
  const text = erdDocument();
  for (const table of ["financial_transactions", "balance_snapshots", "audit_events", "sessions"]) {
    expect(text).toContain(`### ${table}\n`);
    expect(text).toContain(`  ${table} {\n`);
  }
});
