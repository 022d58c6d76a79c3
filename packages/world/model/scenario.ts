import type {
  AccountSubtype,
  AccountType,
  CountryCode,
  CurrencyCode,
  DetailedCategory,
  Instant,
  IsoDate,
  PaymentRail,
  TransactionChannel,
  TransactionLocation,
} from "@sandbank/domain";
import type { AccountNumbers, Party } from "./account.ts";
import type { Customer } from "./customer.ts";

/**
 * Exact people, accounts and transactions on top of the generated ones, all dates resolved to instants.
 * `@sandbank/scenario` reads one from a file.
 */
export interface Scenario {
  readonly people: readonly ScenarioPerson[];
}

export interface ScenarioPerson {
  /** Signs in with it, at every bank of the country. Unique among the scenarios of a world. */
  readonly username: string;
  readonly country: CountryCode;
  /** A generated person the accounts are added to; null for somebody new. */
  readonly customer: number | null;
  /** Somebody new: which kind of life is generated for them; null for anybody's. */
  readonly persona: string | null;
  /**
   * True: the accounts below are all there is. False: they come on top of the generated life. Of a payment between
   * a generated person and a friend the friend's side stays either way.
   */
  readonly only: boolean;
  readonly identity: Partial<
    Pick<Customer, "givenName" | "familyName" | "email" | "phone" | "birthDate" | "address">
  >;
  readonly accounts: readonly ScenarioAccount[];
}

export interface ScenarioAccount {
  /** Unique within the person; the account's id is made from it. */
  readonly key: string;
  readonly bank: string;
  readonly productId: string;
  readonly name: string;
  readonly type: AccountType;
  readonly subtype: AccountSubtype;
  readonly currency: CurrencyCode;
  /** Given ones stand, the rest is generated. */
  readonly numbers: Partial<AccountNumbers>;
  readonly parties: readonly Party[] | null;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  /** Held at the opening, negative is owed; every transaction below comes on top. */
  readonly openingMinor: number;
  readonly creditLimitMinor: number | null;
  readonly aprBasisPoints: number | null;
  readonly statementDay: number | null;
  readonly transactions: readonly ScenarioTransaction[];
}

export interface ScenarioTransaction {
  /** Unique within the account; ids are made from it. */
  readonly key: string;
  readonly authorizedAt: Instant;
  /** Null when it never posts: it stays pending until `vanishesAt`. */
  readonly postedAt: Instant | null;
  readonly vanishesAt: Instant | null;
  /** Negative leaves the account. */
  readonly amountMinor: number;
  /** What is shown and held while pending, where that differs; same sign. */
  readonly heldMinor: number;
  readonly description: string;
  readonly merchantName: string | null;
  readonly merchantCategoryCode: string | null;
  readonly category: DetailedCategory;
  readonly channel: TransactionChannel;
  /** The payment system that carried it; absent where none is known. */
  readonly rail?: PaymentRail | undefined;
  readonly location: TransactionLocation | null;
  /** Key of the earlier transaction of the account that it gives back. */
  readonly refersTo: { readonly kind: "refund" | "reversal" | "chargeback"; readonly key: string } | null;
  /** The same on both legs of a transfer between two accounts of the scenario. */
  readonly transferKey: string | null;
}
