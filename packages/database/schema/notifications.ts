import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { financialProviders } from "./providers.ts";

/** What a provider told us of its own accord, so that the same is not acted on twice. Holds nothing of a user's. */
export const providerNotifications = pgTable(
  "provider_notifications",
  {
    providerId: uuid("provider_id")
      .notNull()
      .references(() => financialProviders.id, { onDelete: "cascade" }),
    /** The provider's id of it: the same each time it is sent. */
    notificationId: text("notification_id").notNull(),
    type: text("type").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.providerId, table.notificationId] }),
    // `forgetNotifications`: by age
    index("provider_notifications_age").on(table.receivedAt),
  ],
);

/** Where a provider was asked to tell us what happens; one for each provider. */
export const providerSubscriptions = pgTable("provider_subscriptions", {
  providerId: uuid("provider_id")
    .primaryKey()
    .references(() => financialProviders.id, { onDelete: "cascade" }),
  callbackUrl: text("callback_url").notNull(),
  createdAt: createdAt(),
});

/** Where somebody was asked to tell us what happens at all banks of their dialect; one for each dialect. */
export const dialectSubscriptions = pgTable("dialect_subscriptions", {
  protocol: text("protocol").primaryKey(),
  callbackUrl: text("callback_url").notNull(),
  /** What their notifications are known by, sealed; null while they are being asked. */
  secret: text("secret"),
  /** When somebody began to ask. */
  claimedAt: instant("claimed_at").notNull(),
  createdAt: createdAt(),
});
