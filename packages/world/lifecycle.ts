import type { Instant } from "@sandbank/domain";
import type { Holding } from "./holdings.ts";
import type { Entry } from "./ledger/entry.ts";
import type { Transaction } from "./model.ts";
import { opaqueId } from "./opaque-id.ts";
import { streamOf } from "./rng.ts";
import { finishText } from "./text.ts";

/** An entry as it is seen at an instant: pending from its authorisation, posted from its posting. */
export interface Sighting {
  readonly entry: Entry;
  readonly pending: boolean;
  /** What it is ordered and selected by: `postedAt`, or `authorizedAt` while pending. */
  readonly at: Instant;
}

/** How pending and posted are told apart in ids: a new id comes with the posting. */
const PENDING = "pending";
const POSTED = "posted";

/** What the account's owner sees of an entry. `showsPending` is the bank's. */
export function toTransaction(
  { entry, pending }: Sighting,
  { account, seed }: Holding,
  showsPending: boolean,
  at: Instant,
): Transaction {
  const { particulars, key } = entry;
  const amountMinor = pending ? entry.heldMinor : entry.amountMinor;
  const wasPending = entry.pendingUntil > entry.authorizedAt && showsPending;
  const pendingId = wasPending ? opaqueId(seed, PENDING, key) : null;
  return {
    id: pending && pendingId ? pendingId : opaqueId(seed, POSTED, key),
    accountId: account.id,
    status: pending ? "pending" : entry.refundedAt <= at ? "refunded" : "posted",
    direction: amountMinor < 0 ? "debit" : "credit",
    amountMinor: Math.abs(amountMinor),
    currency: account.currency,
    authorizedAt: entry.authorizedAt,
    postedAt: pending ? null : entry.postedAt,
    description: finishText(particulars.text, () => streamOf(seed, "reference", key)),
    merchantName: particulars.merchantName,
    merchantCategoryCode: particulars.mcc,
    category: particulars.category,
    location: particulars.location,
    pendingId: pending ? null : pendingId,
    refundOf: entry.refundOf ? opaqueId(seed, POSTED, entry.refundOf.key) : null,
  };
}
