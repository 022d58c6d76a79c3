import type { AccountSubtype } from "@sandbank/domain";
import type { Payee } from "./country.ts";

export type PayRhythm =
  /** Every Friday, or every other. */
  | { readonly kind: "weekly" }
  | { readonly kind: "biweekly" }
  /** The 15th and the last business day. */
  | { readonly kind: "semi_monthly" }
  /** On a day of the month (31 is the last), the nearest business day before it. */
  | { readonly kind: "monthly"; readonly day: number };

/** What people earn and owe, in minor units at the price level of 2024. */
export interface Economy {
  /** Monthly net income: one in twenty below the first, one in twenty above the second. */
  readonly netIncomeMinor: readonly [low: number, high: number];
  /** How salaries are paid, by how common that is. */
  readonly payRhythms: readonly (readonly [rhythm: PayRhythm, weight: number])[];
  /** A thirteenth salary or bonus: month (1–12), percent of a month's net, how many of a hundred get it. */
  readonly bonus: { readonly month: number; readonly percent: number; readonly share: number } | null;
  /** Prices and wages rise by this much a year. */
  readonly inflationBasisPoints: number;
  /** Sums tipped, percent of the bill; how many of a hundred bills at all. */
  readonly tipPercent: readonly [low: number, high: number];
  readonly tipShare: number;
  /** Holds of fuel pumps; one is drawn. */
  readonly fuelHoldsMinor: readonly number[];
  /** How many of a hundred prices are whole units (rupees, kronor); none unless told. */
  readonly wholePercent?: number;
  /**
   * The last two digits of the others, each as likely as the next, −1 for any; any unless told. What is weighed,
   * pumped or measured costs whatever comes out.
   */
  readonly priceEndings?: readonly number[];
  /** Pay, pensions, bills and home loans come in multiples of it; 1 unless told. */
  readonly roundToMinor?: number;
  /** Notes a machine gives out come in multiples of this. */
  readonly atmStepMinor: number;
  /** Withdrawals a month: few where cash is dying. */
  readonly cashPerMonth: number;
  readonly atmFees: AtmFees;
  /** What transfers people choose themselves are multiples of (50.00 in the US, 1,000.00 in India). */
  readonly transferStepMinor: number;
  /** Month (1–12) and day taxes of the self-employed are due. */
  readonly estimatedTaxDue: readonly (readonly [month: number, day: number])[];
  /**
   * When tax refunds come, first and last month (1–12), and how many of a hundred people get one; null where the
   * employer settles it.
   */
  readonly taxRefund: {
    readonly months: readonly [first: number, last: number];
    readonly share: number;
    readonly usualMinor: readonly [low: number, high: number];
  } | null;
  /** First late fee of a card and one within six cycles of the last. */
  readonly lateFeeMinor: readonly [first: number, again: number];
  /** A card's minimum payment: the greater of the sum and the percentage (basis points) of the balance. */
  readonly minimumPaymentMinor: number;
  readonly minimumPaymentBasisPoints: number;
  /** Yearly fee of a card by its subtype. */
  readonly annualFeeMinor: Readonly<Partial<Record<AccountSubtype, number>>>;
  /** Percentage a card adds abroad, basis points. */
  readonly foreignFeeBasisPoints: number;
  /** A day in the red, or a payment returned for lack of funds. */
  readonly overdraftFeeMinor: number;
  /** Yearly interest on an arranged overdraft; 0 where fees are charged instead. */
  readonly overdraftBasisPoints: number;
  /** How savings interest is credited. */
  readonly savingsInterest: "monthly" | "quarterly" | "yearly";
  /** What an account for every day has to hold on average; nothing unless told. */
  readonly minimumBalanceMinor?: number;
  /** Tax the bank keeps back from interest, basis points of it; 0 where none. */
  readonly withholdingBasisPoints: number;
  /** How many of a hundred keep all their interest, because little is free of tax; none unless told. */
  readonly untaxedPercent?: number;
  /** Only what deposits with a term earn is taxed at the bank. */
  readonly savingsUntaxed?: boolean;
  /** How often a year shares and bonds pay, and whether shares are bought whole; twice and in parts unless told. */
  readonly payoutsAYear?: 1 | 2 | 4;
  readonly wholeShares?: boolean;
  /** Share of homes that are owned, percent. */
  readonly ownersPercent: number;
  /** Rent or mortgage as a share of net income, percent. */
  readonly housingPercent: readonly [low: number, high: number];
  /** Weekly (or monthly, see `everyMonths`) state support. */
  readonly benefit: {
    readonly usualMinor: readonly [low: number, high: number];
    readonly every: "week" | "month";
  };
  /** What parents get for their children every month; null or absent where none is paid. */
  readonly childBenefit?: ChildBenefit | null;
  /** Monthly state or company pension. */
  readonly pensionMinor: readonly [low: number, high: number];
  readonly pensionRules?: PensionRules;
  /** For a direct debit returned for lack of funds; `overdraftFeeMinor` unless told. */
  readonly returnedFeeMinor?: number;
}

/** When pensions come and rise; in January, on some day from the 15th to the 28th, unless told. */
export interface PensionRules {
  /** Month (1–12) from which a year's rise is paid. */
  readonly raisedIn: number;
  /** Day of the month, drawn from between (31 is the last); the business day before where banks are closed. */
  readonly days: readonly [first: number, last: number];
}

export interface AtmFees {
  /** What a withdrawal costs that is not free, from a day on (`YYYY-MM-DD`), oldest first; empty: all are free. */
  readonly minor: readonly (readonly [from: string, minor: number])[];
  /** Free ones of a month; all at one's own bank's machines and none at others' unless told. */
  readonly free?: {
    readonly own: number;
    readonly others: number;
    /** At others' machines in one of the `metros`. */
    readonly othersInMetros: number;
    readonly metros: readonly string[];
  };
}

interface ChildBenefit {
  readonly payee: Payee;
  /** From a day on (`YYYY-MM-DD`), oldest first: minor units a payment for one child, two, three. */
  readonly sums: readonly (readonly [from: string, byChildren: readonly number[]])[];
  /** Day of the month, drawn from between; the business day before where banks are closed. */
  readonly day: readonly [first: number, last: number];
  /** Every fourth Monday instead. */
  readonly isFourWeekly?: boolean;
  /** Paid until the child is that old, years. */
  readonly untilAge: number;
  /** How many of a hundred parents it is paid to: half of them where one of two gets it. */
  readonly share: number;
}
