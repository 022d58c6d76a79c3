export {
  type Calls,
  type Database,
  DatabaseOpenError,
  type OpenDatabase,
  type OpenOptions,
  openEmbedded,
  openPostgres,
} from "./open.ts";
export * from "./queries/accounts.ts";
export * from "./queries/audit.ts";
export * from "./queries/authorizations.ts";
export * from "./queries/balance-checks.ts";
export * from "./queries/balance-history.ts";
export * from "./queries/bank-counts.ts";
export * from "./queries/circuits.ts";
export * from "./queries/connections.ts";
export * from "./queries/delete-user.ts";
export * from "./queries/dialect-subscriptions.ts";
export * from "./queries/expired-consents.ts";
export * from "./queries/exports.ts";
export * from "./queries/idempotency-keys.ts";
export * from "./queries/list-transactions.ts";
export * from "./queries/mandates.ts";
export * from "./queries/movements.ts";
export * from "./queries/notifications.ts";
export * from "./queries/providers.ts";
export * from "./queries/rate-windows.ts";
export * from "./queries/retention.ts";
export * from "./queries/revocations.ts";
export * from "./queries/sealed-values.ts";
export * from "./queries/sessions.ts";
export * from "./queries/sign-in-failures.ts";
export * from "./queries/signing-keys.ts";
export { hasNews, type SyncStep, storeSync } from "./queries/store-sync.ts";
export * from "./queries/subscription-streams.ts";
export * from "./queries/subscription-transactions.ts";
export * from "./queries/subscriptions.ts";
export * from "./queries/sync-health.ts";
export * from "./queries/sync-lease.ts";
export * from "./queries/transaction-changes.ts";
export { InvalidCursorError, type TransactionOrder } from "./queries/transaction-order.ts";
export * from "./queries/transaction-pages.ts";
export * from "./queries/transaction-values.ts";
export * from "./queries/transactions.ts";
export * from "./queries/uncategorized.ts";
export * from "./queries/upsert-accounts.ts";
export * from "./queries/upsert-transactions.ts";
export type {
  ConnectionStatus,
  ConsentScope,
  ConsentState,
  RunTrouble,
  SyncRun,
} from "./schema/connections.ts";
export type { ExportStatus } from "./schema/exports.ts";
export type {
  SubscriptionFrequency,
  SubscriptionKind,
  SubscriptionPrice,
  SubscriptionState,
  SubscriptionStatus,
} from "./schema/subscriptions.ts";
