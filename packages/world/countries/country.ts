import type {
  CountryCode,
  CurrencyCode,
  DetailedCategory,
  PaymentRail,
  TransactionChannel,
} from "@sandbank/domain";
import type { Day } from "../calendar.ts";
import type { Stream } from "../rng.ts";
import type { Economy } from "./economy.ts";
import type { Opening } from "./opening-hours.ts";
import type { Wording } from "./wording.ts";

/** A town people live in and travel to, with what belongs together there. */
export interface Place {
  readonly city: string;
  /** State, county or land as the country abbreviates it. */
  readonly region: string;
  readonly country: CountryCode;
  readonly postalCodes: readonly string[];
  /** As dialled inside the country, without trunk prefix. */
  readonly areaCode: string;
  /**
   * Suppliers by bill, e.g. `electricity` → `Portland General Electric`; a bill without one is not sent here.
   */
  readonly suppliers: Readonly<Record<string, string>>;
}

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

/** What a merchant does beyond charging the amount authorised. */
type MerchantHabit =
  /** The bill is authorised, the tip comes on top when it posts. */
  | "tip"
  /** A pump authorises a fixed hold; the fuel posts. */
  | "fuel"
  /** The stay is held in advance and often released for the final bill. */
  | "deposit"
  /** Sums are whole, as people choose them: topping up, betting, giving. */
  | "whole";

/** A row of the curated catalogue. */
export interface Merchant {
  readonly name: string;
  readonly category: DetailedCategory;
  /** ISO 18245. */
  readonly mcc: string;
  readonly channel: "in_store" | "online";
  /**
   * Minor units at the price level of 2024: one purchase in twenty is below the first, one in twenty above the
   * second.
   */
  readonly usualMinor: readonly [low: number, high: number];
  /**
   * Raw text as the card network carries it. `{city}` and `{region}` are the place, `{store:4}` a number of up to
   * four digits that stays the same for a person's own store, `{fixed:10}` exactly ten that stay the same,
   * `{digits:8}` and `{code:6}` differ per purchase.
   */
  readonly text: string;
  /** How popular it is within its category; 1 unless told. */
  readonly weight?: number;
  /** Regions it has stores in; everywhere unless told. */
  readonly regions?: readonly string[];
  /** Towns it has stores or runs in; every one of its regions unless told. */
  readonly cities?: readonly string[];
  readonly habit?: MerchantHabit;
  /** How many of a thousand purchases are given back; none unless told. */
  readonly refundPermille?: number;
  /** Takes no cards: a tea stall, a rickshaw. */
  readonly noCards?: boolean;
}

/**
 * How a purchase paid from a current account (not with a credit card) is printed, where that differs from the
 * merchant's own text: `UPI/{digits:12}/{merchant}/…`. Placeholders `{merchant}` (the settled text of the
 * merchant), `{name}` (its plain name, upper case), `{handle}` (its name as lower-case letters and digits),
 * and those of {@link Merchant.text}.
 */
export interface DebitStyle {
  readonly text: string;
  readonly channel: TransactionChannel;
  readonly rail: PaymentRail | null;
  /** Which purchases it is used for; both unless told. */
  readonly for?: Merchant["channel"];
  /** How often, against the other styles that fit. */
  readonly weight: number;
  /** Payments of more are made in another way, minor units. */
  readonly mostMinor?: number;
  /** Not used by merchants whose text begins so: the card reader of a service has no other way. */
  readonly notThrough?: readonly string[];
  /** How what is given back is printed, where not in the same words. */
  readonly refundText?: string;
}

/** A bill that comes again and again and is paid from a current account. */
export interface BillKind {
  /** Key of {@link Place.suppliers} when the supplier depends on the place. */
  readonly id: string;
  readonly category: DetailedCategory;
  readonly mcc: string | null;
  /** Used where the place names no supplier of its own; `{city}` is the town. None: only where it does. */
  readonly suppliers: readonly string[];
  /** Raw text; `{supplier}` in upper case, placeholders as in {@link Merchant.text}. */
  readonly text: string;
  /** How it is paid. */
  readonly channel: "direct_debit" | "standing_order" | "bill_payment";
  readonly rail: PaymentRail | null;
  readonly usualMinor: readonly [low: number, high: number];
  /** How many of a hundred people have it. */
  readonly percent: number;
  /** Every so many months; 1 unless told. Which months is drawn, unless `months` says (1–12). */
  readonly everyMonths?: 1 | 2 | 3 | 6 | 12;
  readonly months?: readonly number[];
  /**
   * Month factors in percent, January first, for what follows the weather; the same amount every time
   * without.
   */
  readonly seasonPercent?: readonly number[];
  /** The same sum for ever, as agreed in a contract of years. */
  readonly fixed?: boolean;
  /** The tariffs there are: one is taken and kept, whatever `usualMinor` says. */
  readonly tariffsMinor?: readonly number[];
  /** Sums are multiples of it; `economy.roundToMinor` unless told. */
  readonly stepMinor?: number;
  /** Who gets it; everybody unless told. */
  readonly for?: "owners" | "tenants" | "self_employed";
  /** How old its payers are in 2025, both included; any age unless told. */
  readonly ages?: readonly [from: number, to: number];
  /** Day of the month it is due on; drawn unless told. */
  readonly dueDay?: number;
  /** Of all bills with this word nobody has more than one: prepaid and postpaid, cylinder and pipe. */
  readonly oneOf?: string;
  /** Belongs to the home rather than to the person: students in a room have none of it. */
  readonly ofTheHome: boolean;
  /** Month (1–12) in which it gets dearer; any, by contract, unless told. */
  readonly raisedIn?: number;
}

export interface Subscription {
  readonly name: string;
  readonly category: DetailedCategory;
  readonly mcc: string;
  /** As a card prints it. */
  readonly text: string;
  /** Price from a day on (`YYYY-MM-DD`), oldest first; the first also holds before its day. */
  readonly prices: readonly (readonly [from: string, minor: number])[];
  /** Charged every so many months; 1 unless told. */
  readonly everyMonths?: 1 | 3 | 6 | 12;
  /** How many of a hundred people take it at some time; 45 unless told. */
  readonly percent?: number;
  /** The first so many days cost nothing. */
  readonly trialDays?: number;
  /** Charged to business cards rather than to private ones. */
  readonly business?: boolean;
  /** Charged in the home town (a gym); online otherwise. */
  readonly local?: boolean;
  /** Towns it can be had in; everywhere unless told. */
  readonly cities?: readonly string[];
  /** As a current account prints it, where that differs: a UPI AutoPay mandate, a direct debit. */
  readonly onAccount?: {
    readonly text: string;
    readonly channel: "mandate" | "direct_debit";
    readonly rail: PaymentRail | null;
    /** UPI AutoPay: the address that asks for the money, and the name it goes by on a statement. */
    readonly payee?: { readonly address: string; readonly name: string };
  };
}

/** Somebody money goes to or comes from who is no shop: a landlord, a broker, a client, a benefits office. */
export interface Payee {
  readonly name: string;
  /** The payment system that carries it. */
  readonly rail?: PaymentRail;
  /** A pension that does not come on a day of the month: every fourth Monday, or on one of its Wednesdays. */
  readonly rhythm?: "four_weekly" | "wednesday";
  /** A pension is no less than this a month, minor units. */
  readonly leastMinor?: number;
  /** Raw text, placeholders as in {@link Merchant.text}. */
  readonly text: string;
}

/** Lends a small sum at once; `text` pays it out, by the same name it is paid back. */
export interface QuickLender extends Payee {
  readonly repayText: string;
  readonly repayRail?: PaymentRail;
}

/** Everything the world knows of a country. Adding one is its folder and a line in the registry. */
export interface Country {
  readonly code: CountryCode;
  /** ISO 4217. */
  readonly currency: CurrencyCode;
  /** BCP 47, for showing dates and sums. */
  readonly locale: string;
  readonly places: readonly Place[];
  readonly merchants: readonly Merchant[];
  readonly debitStyles: readonly DebitStyle[];
  readonly bills: readonly BillKind[];
  readonly subscriptions: readonly Subscription[];
  readonly wording: Wording;
  readonly economy: Economy;
  /** Where rents and mortgages are paid to. */
  readonly landlords: readonly Payee[];
  readonly lenders: readonly Payee[];
  readonly brokers: readonly Payee[];
  /** Banks outside the world that people have another account at. */
  readonly otherBanks: readonly string[];
  /** Card issuers that are no institution of the world. */
  readonly otherIssuers: readonly Payee[];
  /** Who pays a small business. */
  readonly clients: readonly Payee[];
  /** Whom a small business pays. */
  readonly businessSuppliers: readonly Payee[];
  /** Who pays people for single rides, deliveries, jobs. */
  readonly gigPlatforms: readonly Payee[];
  /** State support, first the most common; `pensions` likewise. */
  readonly benefitOffices: readonly Payee[];
  readonly pensionFunds: readonly Payee[];
  readonly quickLenders: readonly QuickLender[];
  readonly cryptoExchanges: readonly Payee[];
  /** Securities people here hold; the first are funds. */
  readonly securities: readonly Security[];
  /** Where people go on holiday abroad. */
  readonly destinations: readonly Destination[];
  /** How account texts print letters beyond ASCII: `ä` as `AE`, or as it is; without the marks unless told. */
  spell?(text: string): string;
  personName(stream: Stream): PersonName;
  employerName(stream: Stream, home: Place): string;
  streetAddress(stream: Stream): string;
  /** E.164, of that place, in a range that is never assigned. */
  phoneNumber(stream: Stream, place: Place): string;
  /** Whose telephone number tells who they are; nobody's unless told. */
  readonly numberedPhones?: NumberedPhones;
  /** When people are up and shops open, hours of the country's own day. */
  readonly wakingHours: readonly [from: number, to: number];
  /** What its clocks are ahead of UTC in winter; −6 is six hours behind. Nobody changes them for the summer. */
  readonly utcOffsetHours: number;
  /** A day on which banks post. */
  isBusinessDay(day: Day): boolean;
  /** Days of a year on which shops and buses stay at home, but for `openAnyway`; none unless told. */
  shutDays?(year: number): ReadonlySet<Day>;
  readonly openAnyway?: ReadonlySet<Merchant["category"]>;
  /** Hour of its own day at which shops close on 24 and 31 December, but for `openAnyway`; as ever unless told. */
  readonly closesOnEves?: readonly [christmas: number, newYear: number];
  /** What keeps hours of its own; everything else is open whenever people are up. */
  readonly openings?: readonly Opening[];
}

/** The telephone number of a customer with a low number is the prefix and that number. */
export interface NumberedPhones {
  /** E.164 as far as everybody's is the same. */
  readonly prefix: string;
  /** What follows, with zeros in front. */
  readonly digits: number;
  /** The first number that is nobody's own; `phoneNumber` draws from there on. */
  readonly until: number;
}

export interface Security {
  readonly name: string;
  readonly symbol: string;
  /** ISO 6166, in a made-up range but with a valid check digit. */
  readonly isin: string;
  readonly kind: "fund" | "equity" | "bond";
  /** Of one, in 2024, minor units. */
  readonly priceMinor: number;
  /** A year. */
  readonly driftBasisPoints: number;
  readonly volatilityBasisPoints: number;
  /** Yearly dividend, basis points of the price; 0 where none. */
  readonly yieldBasisPoints: number;
}

/** A city abroad with merchants of its own; prices in that currency's minor units. */
export interface Destination {
  readonly city: string;
  readonly region: string;
  readonly country: CountryCode;
  /** One that `life/exchange.ts` has a rate of. */
  readonly currency: CurrencyCode;
  readonly merchants: readonly Merchant[];
}
