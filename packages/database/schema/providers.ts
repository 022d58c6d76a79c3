import type { AccountType } from "@sandbank/domain";
import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, updatedAt } from "./columns.ts";

/** Institutions a user can connect to; written from the registry at start. */
export const financialProviders = pgTable("financial_providers", {
  id: uuid("id").primaryKey().defaultRandom(),
  /** The institution's id in the registry, e.g. `amex`. */
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  shortName: text("short_name").notNull(),
  country: text("country").notNull(),
  color: text("color").notNull(),
  onColor: text("on_color").notNull(),
  monogram: text("monogram").notNull(),
  /** Which adapter speaks to it. */
  protocol: text("protocol").notNull(),
  connectKind: text("connect_kind").$type<"redirect" | "instant" | "mobile">().notNull(),
  accountTypes: text("account_types").array().$type<AccountType[]>().notNull(),
  /** False once it has left the registry; its connections stay readable. */
  enabled: boolean("enabled").notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
