import type { Instant } from "@sandbank/domain";
import { dayOf, toDate } from "../calendar.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Transaction } from "../model/index.ts";
import { opaqueId } from "../opaque-id.ts";
import type { Holding } from "../portfolio.ts";
import { childSeed, idOf, keySeed, rootSeed, type Seed, Stream } from "../rng.ts";

/** An entry as it is seen at an instant: pending from its authorisation, posted from its posting. */
export interface Sighting {
  readonly entry: Entry;
  readonly pending: boolean;
  /** What it is ordered and selected by: `postedAt`, or `authorizedAt` while pending. */
  readonly at: Instant;
}

/** How an account's rows are named: a new id comes with the posting. */
export class RowNames {
  /** What is drawn for the references in a text. */
  readonly references: Seed;
  readonly #posted: Seed;
  readonly #pending: Seed;

  constructor({ seed }: Pick<Holding, "seed">) {
    this.references = childSeed(seed, "references");
    this.#posted = childSeed(seed, "posted");
    this.#pending = childSeed(seed, "pending");
  }

  posted({ key }: Entry): string {
    return idOf(keySeed(this.#posted, key));
  }

  pending({ key }: Entry): string {
    return idOf(keySeed(this.#pending, key));
  }

  /** Of the row one sees. */
  of({ entry, pending }: Sighting, showsPending: boolean): string {
    return pending && showsPending ? this.pending(entry) : this.posted(entry);
  }
}

/** What the account's owner sees of an entry. `showsPending` is the bank's. */
export function toTransaction(
  sighting: Sighting,
  { account, bank }: Holding,
  names: RowNames,
  at: Instant,
): Transaction {
  const { entry, pending } = sighting;
  const { particulars, givesBack, movement, postedAt } = entry;
  const amountMinor = pending ? entry.heldMinor : entry.amountMinor;
  const pendingId = !pending && entry.isEverPending && bank.showsPending ? names.pending(entry) : null;
  return {
    id: names.of(sighting, bank.showsPending),
    accountId: account.id,
    status: pending ? "pending" : entry.refundedAt <= at ? "refunded" : "posted",
    direction: amountMinor < 0 ? "debit" : "credit",
    amountMinor: Math.abs(amountMinor),
    currency: account.currency,
    authorizedAt: entry.authorizedAt,
    postedAt: pending ? null : postedAt,
    valueDate: pending ? null : dateOfDay(entry.valueDay >= 0 ? entry.valueDay : dayOf(postedAt)),
    description: particulars.template
      ? particulars.template.fill(REFERENCES.restart(keySeed(names.references, entry.key)))
      : particulars.text,
    merchantName: particulars.merchantName,
    merchantCategoryCode: particulars.mcc,
    category: particulars.category,
    detailedCategory: particulars.detail,
    channel: particulars.channel,
    rail: particulars.rail,
    location: particulars.location,
    original: entry.original,
    pendingId,
    refersTo: givesBack && { kind: givesBack.how, id: names.posted(givesBack.to) },
    transferId: movement && opaqueId(movement.seed, "movement", movement.key),
  };
}

const REFERENCES = new Stream(rootSeed(0));

let lastDay = Number.NaN;
let lastDate = "";

/** Rows come in order of time: the day asked for is mostly that of the row before. */
function dateOfDay(day: number): string {
  if (day !== lastDay) {
    lastDay = day;
    lastDate = toDate(day);
  }
  return lastDate;
}
