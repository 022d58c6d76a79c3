import { sql } from "drizzle-orm";
import {
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { users } from "./users.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
  // The drivers hand out their own kinds of it.
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});

export type ExportStatus = "queued" | "running" | "ready" | "failed";

/** A file somebody asked for that is written in the background; its content is in `export_chunks`. */
export const exportFiles = pgTable(
  "exports",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid("id").notNull().defaultRandom(),
    /** What is in it, e.g. `transactions`. */
    kind: text("kind").notNull(),
    /** How it is written, e.g. `csv`. */
    format: text("format").notNull(),
    /** What was asked for, as the request had it. */
    filter: jsonb("filter").$type<Record<string, string>>().notNull(),
    status: text("status").$type<ExportStatus>().notNull(),
    /** Times it was begun; a writer that finds another number has been overtaken. */
    attempt: integer("attempt").notNull().default(0),
    /** Until when its writer may be silent, by the database's own clock. */
    leaseUntil: instant("lease_until"),
    rows: integer("rows").notNull().default(0),
    /** So far; all of them once it is ready. */
    chunks: integer("chunks").notNull().default(0),
    requestedAt: instant("requested_at").notNull(),
    finishedAt: instant("finished_at"),
    /** When it is deleted. */
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `exportExists`: tells "not yours" from "not there"
    index("exports_id").on(table.id),
    // `claimExport`: the one that has waited longest
    index("exports_unfinished").on(table.requestedAt).where(sql`${table.status} in ('queued', 'running')`),
    // `deleteExpiredExports`: what nobody may download any more
    index("exports_expiry").on(table.expiresAt),
  ],
);

/** A piece of a written file, small enough to be read by itself. */
export const exportChunks = pgTable(
  "export_chunks",
  {
    userId: uuid("user_id").notNull(),
    exportId: uuid("export_id").notNull(),
    /** From 0. */
    number: integer("number").notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.exportId, table.number] }),
    foreignKey({
      columns: [table.userId, table.exportId],
      foreignColumns: [exportFiles.userId, exportFiles.id],
    }).onDelete("cascade"),
  ],
);
