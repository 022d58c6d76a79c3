import {
  categoryOfDetail,
  type DetailedCategory,
  type PaymentRail,
  type TransactionCategory,
  type TransactionChannel,
  type TransactionLocation,
} from "@sandbank/domain";
import type { Payee, Place } from "../countries/country.ts";
import type { Phrase } from "../countries/wording.ts";
import { type Seed, streamOf } from "../rng.ts";
import { settleText, Template } from "../text.ts";

/** What a transaction says beyond when and how much; shared by all transactions with the same counterparty. */
export interface Particulars {
  /** Raw text; references that differ per transaction are still placeholders. */
  readonly text: string;
  /** The text taken apart at these; null where there are none. */
  readonly template: Template | null;
  readonly merchantName: string | null;
  /** ISO 18245. */
  readonly mcc: string | null;
  readonly detail: DetailedCategory;
  readonly category: TransactionCategory;
  readonly channel: TransactionChannel;
  readonly rail: PaymentRail | null;
  readonly location: TransactionLocation | null;
}

export interface Counterparty {
  readonly phrase: Phrase;
  readonly detail: DetailedCategory;
  readonly channel: TransactionChannel;
  /** Overrides that of the phrase. */
  readonly rail?: PaymentRail | null;
  readonly merchantName?: string | null;
  readonly mcc?: string | null;
  /** Where it happened, if it happened somewhere. */
  readonly place?: Pick<Place, "city" | "region" | "country"> | undefined;
  /** How letters beyond ASCII are printed, where not without their marks. */
  readonly spell?: ((text: string) => string) | undefined;
  /** Whose numbers are drawn: the same for everything one store prints. The text and the name unless told. */
  readonly drawnFor?: string;
  /** What named placeholders stand for. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What is printed of a payee, with the payment system that carries it. */
export function phraseOf({ text, rail }: Pick<Payee, "text" | "rail">): Phrase {
  return rail ? { text, rail } : text;
}

/** Particulars with all that stays the same (town, store number, names) filled in, drawn from `seed`. */
export function particulars(seed: Seed, counterparty: Counterparty): Particulars {
  const { phrase, detail, channel, merchantName = null, mcc = null, place, values = {} } = counterparty;
  const text = typeof phrase === "string" ? phrase : phrase.text;
  const rail = typeof phrase === "string" ? null : phrase.rail;
  // Values that name a town mean that one.
  const isSomewhere = place && values.city === undefined;
  const settled = settleText(
    text,
    isSomewhere ? { ...values, city: place.city, region: place.region } : values,
    () => streamOf(seed, "text", counterparty.drawnFor ?? `${text}/${merchantName ?? values.bank ?? ""}`),
    counterparty.spell,
  );
  return {
    text: settled,
    template: settled.includes("{") ? new Template(settled) : null,
    merchantName,
    mcc,
    detail,
    category: categoryOfDetail[detail],
    channel,
    rail: counterparty.rail === undefined ? rail : counterparty.rail,
    location: place ? { city: place.city, region: place.region, country: place.country } : null,
  };
}
