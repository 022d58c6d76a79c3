import type { AccountSubtype, CountryCode, TransactionCategory } from "@sandbank/domain";
import type { Day } from "../calendar.ts";
import type { Stream } from "../rng.ts";

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
  | "deposit";

/** A row of the curated catalogue. */
export interface Merchant {
  readonly name: string;
  readonly category: TransactionCategory;
  /** ISO 18245. */
  readonly mcc: string;
  readonly channel: "in_store" | "online";
  /**
   * Minor units at the price level of 2024: one purchase in twenty is below the first, one in twenty above the
   * second.
   */
  readonly usualMinor: readonly [low: number, high: number];
  /**
   * Raw text as the network carries it. `{city}` and `{region}` are the place, `{store:4}` a number of up to
   * four digits that stays the same for a person's own store, `{fixed:10}` exactly ten that stay the same,
   * `{digits:8}` and `{code:6}` differ per purchase.
   */
  readonly text: string;
  /** How popular it is within its category; 1 unless told. */
  readonly weight?: number;
  /** Regions it has stores in; everywhere unless told. */
  readonly regions?: readonly string[];
  readonly habit?: MerchantHabit;
  /** How many of a thousand purchases are given back; none unless told. */
  readonly refundPermille?: number;
}

/** A bill that comes every month and is paid from a checking account. */
export interface BillKind {
  /** Key of {@link Place.suppliers} when the supplier depends on the place. */
  readonly id: string;
  readonly category: TransactionCategory;
  readonly mcc: string | null;
  /** Used where the place names no supplier of its own; `{city}` is the town. None: only where it does. */
  readonly suppliers: readonly string[];
  /** Raw text; `{supplier}` in upper case, placeholders as in {@link Merchant.text}. */
  readonly text: string;
  readonly usualMinor: readonly [low: number, high: number];
  /** How many of a hundred people have it. */
  readonly percent: number;
  /**
   * Month factors in percent, January first, for what follows the weather; the same amount every month
   * without.
   */
  readonly seasonPercent?: readonly number[];
  /** The same sum for ever, as agreed in a contract of years. */
  readonly fixed?: boolean;
  /** Belongs to the home: paid from where the rent is paid. */
  readonly ofTheHome: boolean;
}

export interface Subscription {
  readonly name: string;
  readonly category: TransactionCategory;
  readonly mcc: string;
  readonly text: string;
  /** Price from a day on (`YYYY-MM-DD`), oldest first; the first also holds before its day. */
  readonly prices: readonly (readonly [from: string, minor: number])[];
  /** Charged to business cards rather than to private ones. */
  readonly business?: boolean;
  /** Charged in the home town (a gym); online otherwise. */
  readonly local?: boolean;
}

/**
 * How banks and payers of the country word what is not a purchase. Placeholders as in {@link Merchant.text}.
 */
export interface Wording {
  readonly openingDeposit: string;
  /** `{employer}` in upper case. */
  readonly payroll: string;
  readonly taxRefund: string;
  readonly taxPayment: string;
  readonly atmWithdrawal: string;
  readonly atmFee: string;
  /** `{number}` of the check. */
  readonly check: string;
  readonly toPerson: string;
  readonly fromPerson: string;
  /** Between accounts of one holder at one bank; `{product}` and `{lastFour}` are the other account. */
  readonly transferTo: string;
  readonly transferFrom: string;
  /** Between banks; `{lastFour}` is the account there. */
  readonly outsideTo: string;
  readonly outsideFrom: string;
  /** A card paid from an account of the same bank, as each of the two prints it. */
  readonly paymentToCard: string;
  readonly paymentFromAccount: string;
  /** A card paid from another bank, as the card prints it. */
  readonly paymentThankYou: string;
  /** A loan paid from an account of the same bank, and as the loan prints it. */
  readonly paymentToLoan: string;
  readonly loanPaymentReceived: string;
  readonly loanDisbursement: string;
  readonly interestPaid: string;
  readonly interestCharge: string;
  readonly lateFee: string;
  readonly annualFee: string;
  readonly contribution: string;
  readonly dividend: string;
}

/** Somewhere money goes that is no shop: a broker, a card of a bank outside the world, a client. */
export interface Payee {
  readonly name: string;
  readonly text: string;
}

/** What people earn and owe, in minor units at the price level of 2024. */
export interface Economy {
  /** Monthly net income: one in twenty below the first, one in twenty above the second. */
  readonly netIncomeMinor: readonly [low: number, high: number];
  /** Prices and wages rise by this much a year. */
  readonly inflationBasisPoints: number;
  /** Sums tipped, percent of the bill. */
  readonly tipPercent: readonly [low: number, high: number];
  /** Holds of fuel pumps; one is drawn. */
  readonly fuelHoldsMinor: readonly number[];
  readonly atmStepMinor: number;
  readonly atmFeeMinor: number;
  /** Month (1–12) and day estimated taxes of the self-employed are due. */
  readonly estimatedTaxDue: readonly (readonly [month: number, day: number])[];
  /** First late fee and one within six cycles of the last. */
  readonly lateFeeMinor: readonly [first: number, again: number];
  readonly minimumPaymentMinor: number;
  /** Yearly fee of a card by its subtype. */
  readonly annualFeeMinor: Readonly<Partial<Record<AccountSubtype, number>>>;
}

/** Everything the world knows of a country. Adding one is its folder and a line in the registry. */
export interface Country {
  readonly code: CountryCode;
  readonly places: readonly Place[];
  readonly merchants: readonly Merchant[];
  readonly bills: readonly BillKind[];
  readonly subscriptions: readonly Subscription[];
  readonly wording: Wording;
  readonly economy: Economy;
  /** Where rents and mortgages are paid to. */
  readonly landlords: readonly Payee[];
  readonly lenders: readonly Payee[];
  readonly brokers: readonly Payee[];
  /** Card issuers that are no institution of the world. */
  readonly otherIssuers: readonly Payee[];
  /** Who pays a small business. */
  readonly clients: readonly Payee[];
  personName(stream: Stream): PersonName;
  employerName(stream: Stream, home: Place): string;
  streetAddress(stream: Stream): string;
  /** E.164, of that place, in a range that is never assigned. */
  phoneNumber(stream: Stream, place: Place): string;
  /** When people are up and shops open, hours of the UTC day. */
  readonly wakingHours: readonly [from: number, to: number];
  /** A day on which banks post. */
  isBusinessDay(day: Day): boolean;
}
