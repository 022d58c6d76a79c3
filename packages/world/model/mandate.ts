import type { Instant, IsoDate, PaymentRail } from "@sandbank/domain";

/**
 * A standing permission to take money from an account, or an order to send it. States after NPCI's vocabulary for
 * UPI AutoPay; direct debits and standing orders use the same words.
 */
export interface Mandate {
  readonly id: string;
  readonly accountId: string;
  readonly kind: "upi_autopay" | "direct_debit" | "standing_order";
  readonly rail: PaymentRail | null;
  /** UMN of UPI, mandate reference of SEPA and Bacs. */
  readonly reference: string;
  readonly payee: string;
  /** The most that may be taken at once (`max`), or what is (`exact`). */
  readonly amountMinor: number;
  readonly amountRule: "max" | "exact";
  readonly frequency: "weekly" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "as_presented";
  readonly dayOfMonth: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly status: "pending" | "live" | "paused" | "revoked" | "completed";
  /** When it came into that state. */
  readonly since: Instant;
  /** Of its last successful debit, null before the first. */
  readonly lastDebitAt: Instant | null;
  readonly nextDebitOn: IsoDate | null;
}
