import type { Instant } from "@sandbank/domain";
import type { Transaction } from "./transaction.ts";

/** A moment in the life of a movement, with the movement as it is seen then (or was, when it goes). */
export interface AccountEvent {
  readonly at: Instant;
  /** Appears as pending; posts, at once or after it was pending; goes without ever posting. */
  readonly kind: "pending" | "posted" | "gone";
  readonly transaction: Transaction;
}

/** A span of time, which may lie ahead of the clock. */
export interface EventQuery {
  /** Exclusive. */
  readonly from: Instant;
  /** Inclusive. */
  readonly to: Instant;
}
