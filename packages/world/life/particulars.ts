import type { TransactionCategory, TransactionLocation } from "@sandbank/domain";
import type { Place } from "../countries/country.ts";
import { type Seed, streamOf } from "../rng.ts";
import { settleText } from "../text.ts";

/** What a transaction says beyond when and how much; shared by all transactions with the same counterparty. */
export interface Particulars {
  /** Raw text; references that differ per transaction are still placeholders (`finishText`). */
  readonly text: string;
  readonly merchantName: string | null;
  /** ISO 18245. */
  readonly mcc: string | null;
  readonly category: TransactionCategory;
  readonly location: TransactionLocation | null;
}

interface Counterparty {
  readonly text: string;
  readonly category: TransactionCategory;
  readonly merchantName?: string;
  readonly mcc?: string | null;
  /** Where it happened, if it happened somewhere. */
  readonly place?: Place;
  /** What named placeholders stand for. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Particulars with all that stays the same (town, store number, names) filled in, drawn from `seed`. */
export function particulars(seed: Seed, counterparty: Counterparty): Particulars {
  const { text, category, merchantName = null, mcc = null, place, values = {} } = counterparty;
  const town = place && { city: place.city, region: place.region };
  return {
    text: settleText(text, { ...town, ...values }, streamOf(seed, "text", text)),
    merchantName,
    mcc,
    category,
    location: place ? { city: place.city, region: place.region, country: place.country } : null,
  };
}
