import type {
  AccountStatus,
  AccountSubtype,
  AccountType,
  CurrencyCode,
  Instant,
  IsoDate,
} from "@sandbank/domain";

/** Who holds accounts where: a customer at a bank of the world. */
export interface Holder {
  /** Bank id, e.g. `amex`; its country is the customer's. */
  readonly bank: string;
  /** Customer number. */
  readonly customer: number;
}

/** What an account is addressed by. Check digits are right, ranges are none a bank was ever given. */
export interface AccountNumbers {
  /** Domestic account number, or the card number (PAN) of a card. */
  readonly accountNumber: string;
  /** ISO 13616, without spaces. */
  readonly iban: string | null;
  /** ISO 9362. */
  readonly bic: string | null;
  /** Six digits, United Kingdom. */
  readonly sortCode: string | null;
  /** ABA routing number, nine digits, United States. */
  readonly routingNumber: string | null;
  /** Eleven characters, India. */
  readonly ifsc: string | null;
  /** Four or five digits, Sweden. */
  readonly clearingNumber: string | null;
}

export interface Party {
  readonly name: string;
  readonly role: "holder" | "authorized_user";
}

export interface Account extends Holder {
  /** Opaque, stable, unique in the world. */
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
  readonly status: AccountStatus;
  readonly currency: CurrencyCode;
  /** The end of the account number, digits but for a crypto address; show it with `maskedNumber`. */
  readonly lastFour: string;
  readonly numbers: AccountNumbers;
  /** The customer first. */
  readonly parties: readonly Party[];
  readonly openedOn: IsoDate;
  /** When it was closed; null while it is open. */
  readonly closedOn: IsoDate | null;
  /** Cards with a limit only. */
  readonly creditLimitMinor: number | null;
  readonly aprBasisPoints: number | null;
  /** Day of the month a card's cycle closes, 1–28; null for accounts without statements cycles. */
  readonly statementDay: number | null;
}

/** What the bank would say an account holds at an instant. */
export interface Balance {
  readonly at: Instant;
  /**
   * Opening balance plus everything posted by `at`. Positive is money held; what is owed on a card or a loan is
   * negative. Of an account that invests: its cash.
   */
  readonly ledgerMinor: number;
  /**
   * What can be spent: ledger − holds, plus the credit limit on a card and the arranged overdraft. Null where
   * nothing can be said to be available: charge cards, loans, deposits with a term, pensions.
   */
  readonly availableMinor: number | null;
  /** Sum of pending debits held against the account, ≥ 0; also where the bank does not show them. */
  readonly holdsMinor: number;
  /** Market value of what is held besides (`World.positions`); 0 for accounts that hold money only. */
  readonly investedMinor: number;
}

export interface StatementQuery {
  /** Those closed by then, also ahead of the clock. Default: the clock's instant. */
  readonly at?: Instant;
  /** Only what closed at or after it. */
  readonly from?: Instant;
  /** At most so many, the newest. */
  readonly limit?: number;
}

/** One closed cycle of a card, or calendar month of another account. */
export interface Statement {
  readonly id: string;
  readonly accountId: string;
  /** First and last day covered, inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly openingMinor: number;
  readonly closingMinor: number;
  /** Cards: when and how much to pay; null elsewhere. */
  readonly dueDate: IsoDate | null;
  readonly minimumPaymentMinor: number | null;
}

/** What a loan or mortgage was agreed to be. Minor units, basis points a year. */
export interface LoanTerms {
  readonly principalMinor: number;
  readonly aprBasisPoints: number;
  readonly termMonths: number;
  readonly paymentMinor: number;
  readonly nextPaymentOn: IsoDate | null;
  readonly endsOn: IsoDate;
}

/** What a fixed-term or recurring deposit was agreed to be. */
export interface DepositTerms {
  readonly principalMinor: number;
  /** Monthly payment of a recurring deposit; null for one paid in at once. */
  readonly instalmentMinor: number | null;
  readonly rateBasisPoints: number;
  readonly termMonths: number;
  readonly maturesOn: IsoDate;
  readonly maturityMinor: number;
}

/** A security or coin held in an account at an instant. */
export interface Position {
  readonly name: string;
  readonly symbol: string;
  /** Null for what has none (crypto). */
  readonly isin: string | null;
  readonly kind: "fund" | "equity" | "bond" | "crypto";
  /** Units held × 10 000 (crypto: × 100 000 000, see `unitDigits`), a whole number. */
  readonly unitsScaled: number;
  readonly unitDigits: 4 | 8;
  /** Of one unit, minor units of the account's currency. */
  readonly priceMinor: number;
  readonly valueMinor: number;
  /** What was paid for it. */
  readonly costMinor: number;
}
