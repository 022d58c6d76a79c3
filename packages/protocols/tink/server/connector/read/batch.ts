import type { Instant } from "@sandbank/domain";
import type { ConnectorTransactionType, IngestType } from "../../../wire/connector/index.ts";

/** Who stands on the other side of a transaction. */
export interface ReadCounterparty {
  readonly name: string | null;
  readonly accountNumber: string | null;
}

/** A transaction as an application sent it, its amount in minor units of the user's currency. */
export interface ReadTransaction {
  readonly externalId: string;
  readonly amountMinor: number;
  readonly at: Instant;
  readonly description: string;
  readonly type: ConnectorTransactionType;
  readonly pending: boolean;
  readonly merchantName: string | null;
  readonly merchantCategoryCode: string | null;
  readonly payee: ReadCounterparty | null;
  readonly payer: ReadCounterparty | null;
  readonly payload: ReadPayload | null;
}

/** What a transaction's payload says that means something, and the whole of it. */
export interface ReadPayload {
  readonly entries: Readonly<Record<string, unknown>>;
  /** External ids of the pending transactions this one books. */
  readonly pendingIds: readonly string[];
  /** When a pending transaction is gone if nothing books it; null for never. */
  readonly expiresAt: Instant | null;
}

export interface ReadTransactionAccount {
  readonly externalId: string;
  /** After the last transaction of the list. */
  readonly balanceMinor: number;
  readonly reservedMinor: number | null;
  readonly transactions: readonly ReadTransaction[];
}

export interface ReadBatch {
  readonly type: IngestType;
  readonly autoBook: boolean;
  readonly overridePending: boolean;
  readonly accounts: readonly ReadTransactionAccount[];
}

/** By what a body is read: the currency's digits, and which dates are possible by the world's clock. */
export interface ReadingRules {
  readonly currency: string;
  readonly digits: number;
  readonly oldest: Instant;
}
