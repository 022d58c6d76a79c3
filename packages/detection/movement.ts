import type { CurrencyCode, Instant, TransactionDirection } from "@sandbank/domain";

/** A movement on an account as its bank shows it. */
export interface Movement {
  readonly id: string;
  readonly accountId: string;
  /** When it was made or authorised. */
  readonly at: Instant;
  /** ≥ 0; which way is `direction`. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly direction: TransactionDirection;
  /** Raw text of the bank. */
  readonly description: string;
}
