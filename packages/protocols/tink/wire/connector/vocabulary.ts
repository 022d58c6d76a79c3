// What the Connector's enumerated fields may say: https://docs.tink.com/api#connector.

export const CONNECTOR_ACCOUNT_TYPES = [
  "CHECKING",
  "SAVINGS",
  "INVESTMENT",
  "MORTGAGE",
  "CREDIT_CARD",
  "LOAN",
  "PENSION",
  "OTHER",
  "EXTERNAL",
  "DUMMY",
] as const;
export type ConnectorAccountType = (typeof CONNECTOR_ACCOUNT_TYPES)[number];

export const CONNECTOR_EXCLUSIONS = ["NONE", "PFM_DATA", "PFM_AND_SEARCH"] as const;
export type ConnectorExclusion = (typeof CONNECTOR_EXCLUSIONS)[number];

export const CONNECTOR_FLAGS = ["BUSINESS", "MANDATE", "PSD2_PAYMENT_ACCOUNT", "DEPOT_CASH_BALANCE"] as const;
export type ConnectorFlag = (typeof CONNECTOR_FLAGS)[number];

export const CONNECTOR_TRANSACTION_TYPES = [
  "DEFAULT",
  "CREDIT_CARD",
  "TRANSFER",
  "PAYMENT",
  "WITHDRAWAL",
  "TRAINING",
] as const;
export type ConnectorTransactionType = (typeof CONNECTOR_TRANSACTION_TYPES)[number];

/** How soon a batch is worked on; `HISTORICAL` is deprecated and leaves balances as they are. */
export const INGEST_TYPES = ["REAL_TIME", "BATCH", "HISTORICAL"] as const;
export type IngestType = (typeof INGEST_TYPES)[number];

/** Over all accounts of one request. */
export const MOST_TRANSACTIONS = 2500;

/** Characters of JSON text. */
export const LONGEST_ACCOUNT_PAYLOAD = 200;
export const LONGEST_TRANSACTION_PAYLOAD = 1000;

/** Keys of a transaction's payload that mean something; others are kept as they are. */
export const PENDING_IDS = "PENDING_IDS";
export const PENDING_EXPIRATION = "PENDING_TRANSACTION_EXPIRATION_DATE";
export const TAGS = "TAGS";
