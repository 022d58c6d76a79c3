import type { Instant } from "@sandbank/domain";
import type { Particulars } from "../life/particulars.ts";

/** The other side of a movement: what it does to the account it is paid from or to. */
export interface Leg {
  readonly at: Instant;
  /** From the view of that account; negative leaves it. */
  readonly amountMinor: number;
  readonly particulars: Particulars;
  /** Number of the product at this end, as in `SOURCE.counterpart`. */
  readonly productIndex: number;
}
