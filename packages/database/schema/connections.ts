import type { Instant } from "@sandbank/domain";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, updatedAt } from "./columns.ts";
import { financialProviders } from "./providers.ts";
import { users } from "./users.ts";

export type ConnectionStatus = "authorizing" | "connected" | "disconnected" | "error" | "expired";

/** Where a sync run stands; survives a crash so that the run goes on counting where it stopped. */
export interface SyncRun {
  readonly startedAt: Instant;
  readonly accountsUpdated: number;
  readonly transactionsAdded: number;
  readonly transactionsModified: number;
  readonly transactionsRemoved: number;
  /** Accounts that could not be read, and why; absent where all could. */
  readonly troubles?: readonly RunTrouble[];
  /** How many runs in a row had any. */
  readonly troubledRuns?: number;
}

/** An account of a run that its bank did not give. */
export interface RunTrouble {
  /** The provider's id of it. */
  readonly accountId: string;
  /** Bank and masked number, for people. */
  readonly label: string;
  readonly code: string;
  readonly message: string;
}

/** A user's link to an institution: one row for each pair, reused when they connect again. */
export const providerConnections = pgTable(
  "provider_connections",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    id: uuid("id").notNull().defaultRandom(),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => financialProviders.id),
    status: text("status").$type<ConnectionStatus>().notNull(),
    /** A provider error code while `status` is error or expired. */
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    /** Sealed; see the vault of the sync package. */
    credentials: text("credentials"),
    syncCursor: text("sync_cursor"),
    syncFrequencyHours: integer("sync_frequency_hours").notNull().default(24),
    /** When the scheduler should next pick it up; null = never by itself. */
    nextSyncAt: instant("next_sync_at"),
    /** The run under way or interrupted; null between runs. */
    syncRun: jsonb("sync_run").$type<SyncRun>(),
    /** The last completed run. */
    lastSync: jsonb("last_sync").$type<SyncRun>(),
    lastSyncedAt: instant("last_synced_at"),
    /** When a run last ended, well or not. */
    lastAttemptAt: instant("last_attempt_at"),
    /** Runs that ended, well or not; tells a waiter that the one they asked for is over. */
    endedRuns: integer("ended_runs").notNull().default(0),
    /** Failed runs in a row. */
    failedAttempts: integer("failed_attempts").notNull().default(0),
    /** The worker that holds the run, and until when by the database's own clock. */
    leaseOwner: uuid("lease_owner"),
    leaseUntil: instant("lease_until"),
    connectedAt: instant("connected_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `beginConnection`, `findConnectionTo`: the one connection of a user to a provider
    uniqueIndex("provider_connections_user_provider").on(table.userId, table.providerId),
    // `connectionExists`: tells "not yours" from "not there"
    index("provider_connections_id").on(table.id),
    // `claimDueConnection`: the sync that has been due longest
    index("provider_connections_due").on(table.nextSyncAt).where(sql`${table.nextSyncAt} is not null`),
  ],
);

/** Rows of a connection go when it goes. */
export const belongsToConnection = (table: { userId: AnyPgColumn; connectionId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.userId, table.connectionId],
    foreignColumns: [providerConnections.userId, providerConnections.id],
  }).onDelete("cascade");

/** A person sent to a bank's page and not back yet. Read once: returning deletes it. */
export const connectionAuthorizations = pgTable(
  "connection_authorizations",
  {
    userId: uuid("user_id").notNull(),
    connectionId: uuid("connection_id").notNull(),
    /** SHA-256 of the `state` parameter. */
    stateHash: text("state_hash").notNull().unique(),
    redirectUri: text("redirect_uri").notNull(),
    /** Sealed PKCE verifier and nonce. */
    pending: text("pending").notNull(),
    /** Sealed: it holds the `state`. Null for one that was begun before this was kept. */
    authorizeUrl: text("authorize_url"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.connectionId] }), belongsToConnection(table)],
);

/** Kinds of data a consent may cover. */
export type ConsentScope = "accounts" | "balances" | "transactions" | "statements" | "customer";

export type ConsentState = "pending" | "approved" | "paused" | "rejected" | "expired" | "revoked";

/** What the user agreed to at the bank, as the bank last told it. */
export const consents = pgTable(
  "consents",
  {
    userId: uuid("user_id").notNull(),
    id: uuid("id").notNull().defaultRandom(),
    connectionId: uuid("connection_id").notNull(),
    providerConsentId: text("provider_consent_id").notNull(),
    status: text("status").$type<ConsentState>().notNull(),
    approvedAt: instant("approved_at"),
    expiresAt: instant("expires_at"),
    /** What it covers; null where the bank does not say. */
    covers: text("covers").array().$type<ConsentScope[]>(),
    /** When the audit log was told that it is about to end; null before. */
    endNoticedAt: instant("end_noticed_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    // `saveConsent`: what the bank says of it now; `findConnection`: the latest of a connection
    uniqueIndex("consents_provider_id").on(table.userId, table.connectionId, table.providerConsentId),
    // A provider's notification names its own consent: which connection lives by it (`markDueByConsent`).
    index("consents_at_provider").on(table.providerConsentId),
    // Consents that ran out (`listExpiredConsents`) or are about to (`listEndingConsents`).
    index("consents_expiry").on(table.expiresAt).where(sql`${table.status} in ('approved', 'paused')`),
    belongsToConnection(table),
  ],
);
