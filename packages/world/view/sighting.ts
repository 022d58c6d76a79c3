import type { Instant } from "@sandbank/domain";
import { dayOf, toDate } from "../calendar.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Particulars } from "../ledger/particulars.ts";
import type { Transaction } from "../model/index.ts";
import { opaqueId } from "../opaque-id.ts";
import type { Holding } from "../portfolio.ts";
import { childSeed, idOf, idOfWords, rootSeed, type Seed, Stream, writeKeySeed } from "../rng.ts";

/** An entry as it is seen at an instant: pending from its authorisation, posted from its posting. */
export interface Sighting {
  readonly entry: Entry;
  readonly pending: boolean;
}

/** How an account's rows are named, all from one seed of the entry: a new id comes with the posting. */
export class RowNames {
  readonly #rows: Seed;

  constructor({ seed }: Pick<Holding, "seed">) {
    this.#rows = childSeed(seed, "rows");
  }

  /** Good until the next one is asked for: there are millions of rows. */
  seedOf({ key }: Entry): Seed {
    return writeKeySeed(this.#rows, key, ROW);
  }

  posted(entry: Entry): string {
    return idOf(this.seedOf(entry));
  }

  pending(entry: Entry): string {
    return pendingId(this.seedOf(entry));
  }

  /** Of the row one sees. */
  of({ entry, pending }: Sighting, showsPending: boolean): string {
    return pending && showsPending ? this.pending(entry) : this.posted(entry);
  }
}

function pendingId({ a, b, c, d }: Seed): string {
  return idOfWords(c, a, d, b);
}

/** What the account's owner sees of an entry. `showsPending` is the bank's. */
export function toTransaction(
  entry: Entry,
  pending: boolean,
  { account, bank }: Holding,
  names: RowNames,
  at: Instant,
): Transaction {
  const { particulars, givesBack, movement, authorizedAt, postedAt } = entry;
  const amountMinor = pending ? entry.heldMinor : entry.amountMinor;
  const isReversal = givesBack !== null && givesBack.how === "reversal";
  // What undoes a payment quotes its references; the seed is good until the next one is asked for.
  const quoted = isReversal
    ? textOf(particulars, names.seedOf(givesBack.to), givesBack.to.authorizedAt)
    : null;
  const seed = names.seedOf(entry);
  // One payment has one reference, on whichever of its accounts one looks.
  const references = movement ? writeKeySeed(movement.seed, movement.key, MOVED) : seed;
  const isShownPending = bank.showsPending && entry.isEverPending;
  return {
    id: pending && isShownPending ? pendingId(seed) : idOf(seed),
    accountId: account.id,
    status: pending ? "pending" : entry.refundedAt <= at ? "refunded" : "posted",
    direction: amountMinor < 0 ? "debit" : "credit",
    amountMinor: Math.abs(amountMinor),
    currency: account.currency,
    authorizedAt,
    postedAt: pending ? null : postedAt,
    valueDate: pending ? null : toDate(entry.valueDay >= 0 ? entry.valueDay : dayOf(postedAt)),
    description: quoted ?? textOf(particulars, references, authorizedAt),
    merchantName: particulars.merchantName,
    merchantCategoryCode: particulars.mcc,
    category: particulars.category,
    detailedCategory: particulars.detail,
    channel: particulars.channel,
    rail: particulars.rail,
    location: particulars.location,
    original: entry.original,
    pendingId: !pending && isShownPending ? pendingId(seed) : null,
    refersTo: givesBack && !givesBack.isGone ? { kind: givesBack.how, id: names.posted(givesBack.to) } : null,
    transferId: movement && opaqueId(movement.seed, "movement", movement.key),
  };
}

function textOf({ template, text }: Particulars, references: Seed, at: Instant): string {
  return template ? template.fill(REFERENCES.restart(references), at) : text;
}

const REFERENCES = new Stream(rootSeed(0));
const ROW = { a: 0, b: 0, c: 0, d: 0 };
const MOVED = { a: 0, b: 0, c: 0, d: 0 };
