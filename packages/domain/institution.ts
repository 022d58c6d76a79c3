import type { AccountSubtype, AccountType } from "./account.ts";
import type { CurrencyCode } from "./currency.ts";
import type { IsoDate } from "./date.ts";

/** ISO 3166-1 alpha-2 code. */
export type CountryCode = string;

/** Something a bank sells: the mould its customers' accounts are made from. */
export interface Product {
  /** Unique within the institution, e.g. `blue-cash`. */
  readonly id: string;
  /** As printed on a statement, e.g. `Blue Cash Everyday Card`. */
  readonly name: string;
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
  /** How likely a customer holds it, 0–1. */
  readonly share: number;
  /** Credit limit range in minor units; cards only. A charge card has none. */
  readonly creditLimitMinor?: readonly [low: number, high: number];
  /**
   * What a year costs on cards and loans, and earns on every other account; basis points, 2499 is 24.99 %. None on a
   * current account earns nothing; what an overdraft costs is the country's and is not said here.
   */
  readonly aprBasisPoints?: number;
  /** Nobody has one from before, `YYYY-MM-DD`; sold all along unless given. */
  readonly soldSince?: IsoDate;
}

/** What the world has to know of an institution to give people accounts there. */
export interface Bank {
  /** The first path segment of its URL and its key everywhere, e.g. `amex`. */
  readonly id: string;
  /** As other banks' statements name it, e.g. `Chase`. */
  readonly name: string;
  readonly country: CountryCode;
  readonly currency: CurrencyCode;
  readonly products: readonly Product[];
  /** False where the bank never shows a transaction before it has posted. */
  readonly showsPending: boolean;
}
