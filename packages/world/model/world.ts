import type { Bank, Clock, CountryCode, Instant } from "@sandbank/domain";
import type {
  Account,
  Balance,
  DepositTerms,
  Holder,
  LoanTerms,
  Position,
  Statement,
  StatementQuery,
} from "./account.ts";
import type { AccountEvent, EventQuery } from "./account-event.ts";
import type { Customer } from "./customer.ts";
import type { Mandate } from "./mandate.ts";
import type { AppliedEdit, Overlay } from "./overlay.ts";
import type { Scenario } from "./scenario.ts";
import type { Changes, TransactionPage, TransactionQuery } from "./transaction.ts";
import type { Truth } from "./truth.ts";

/** Raised whenever the same inputs would give other data than before. */
export const GENERATOR_VERSION = 2;

export interface WorldOptions {
  /** Names the world in URLs and ids; part of nothing generated. Default `default`. */
  readonly id?: string;
  /** Everything generated follows from it. Default 42. */
  readonly seed?: number;
  readonly clock: Clock;
  readonly banks: readonly Bank[];
  /** Exact people, accounts and transactions on top of the generated ones. */
  readonly scenarios?: readonly Scenario[];
  /** Edits made before, in order: what `overlay.edits` of a world with the same seed, banks and scenarios gave. */
  readonly edits?: readonly AppliedEdit[];
}

/**
 * People and their money. Pure: the same options, arguments, overlay and clock instant give the same answer in any
 * order of asking, and nothing is stored for a customer that nobody asked about. Days, months and banking hours
 * are those of UTC.
 */
export interface World {
  readonly id: string;
  readonly seed: number;
  readonly generatorVersion: number;
  readonly clock: Clock;
  readonly banks: readonly Bank[];
  /**
   * The person with this number in a country; that of the first bank unless told.
   * @throws RangeError when `number` is not a positive safe integer, or no bank of the world is in that country.
   */
  customer(number: number, country?: CountryCode): Customer;
  /**
   * By user name (any case), by plain number, `"7"`, or by persona, `"overspender"` (`"overspender.2"` is the next
   * one of that kind); undefined when nobody signs in with it. Country as with `customer`.
   */
  findCustomer(username: string, country?: CountryCode): Customer | undefined;
  /**
   * Everybody known to have this telephone number, with or without its country code; empty where people cannot be
   * found by it. Country as with `customer`.
   */
  customersByPhone(phone: string, country?: CountryCode): readonly Customer[];
  /**
   * In the order of the bank's products, without those that are not opened yet at the clock's instant.
   * @throws RangeError for a bank that is not of this world or a number that is nobody's.
   */
  accounts(holder: Holder): readonly Account[];
  account(holder: Holder, accountId: string): Account | undefined;
  /**
   * At the clock's instant unless told; zero before the opening. @throws RangeError for an account of another
   * world.
   */
  balance(account: Account, at?: Instant): Balance;
  /**
   * As seen at the clock's instant. @throws RangeError for a page key that is not one of this account, a limit
   * outside 1–500, or an account of another world.
   */
  transactions(account: Account, query?: TransactionQuery): TransactionPage;
  /**
   * What is new, different or gone since the cursor of an earlier call; when there is none, everything, or only what
   * posted at or after an instant, with what is pending. Computed from
   * the two instants and the overlay's edits in between: nothing was recorded. Setting the clock back takes back
   * what had not happened by then. @throws RangeError for a cursor that is not one of this account.
   */
  changesSince(account: Account, cursor?: string, from?: Instant): Changes;
  /**
   * What becomes of an account's movements within a span, in order, pendings that come and go within it included.
   * @throws RangeError for an account of another world
   */
  events(account: Account, span: EventQuery): readonly AccountEvent[];
  /** Newest first, closed cycles only. */
  statements(account: Account, query?: StatementQuery): readonly Statement[];
  /** Standing permissions and orders on an account, oldest first, as they stand at the clock's instant. */
  mandates(account: Account): readonly Mandate[];
  /** What an investment, pension or crypto account holds; empty for other accounts. */
  positions(account: Account, at?: Instant): readonly Position[];
  /** Of a loan or mortgage; null for other accounts. */
  loanTerms(account: Account): LoanTerms | null;
  /** Of a fixed-term or recurring deposit; null for other accounts. */
  depositTerms(account: Account): DepositTerms | null;
  /**
   * Which of an account's posted movements are planned to come again, and of what: what no bank would tell, for
   * measuring a program that guesses it. By posting; pages and edits do not change it. Both ends are inclusive.
   * @throws RangeError for an account of another world
   */
  truth(account: Account, span: EventQuery): readonly Truth[];
  /** What somebody did to this world. */
  readonly overlay: Overlay;
}
