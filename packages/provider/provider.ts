import type {
  AccountStatus,
  AccountSubtype,
  AccountType,
  CountryCode,
  CurrencyCode,
  Instant,
  IsoDate,
  TransactionCategory,
  TransactionDirection,
  TransactionLocation,
} from "@sandbank/domain";
import type { ProviderErrorCode } from "./error.ts";

/**
 * How the core talks to a bank, whatever the dialect (seed B, "Provider Abstraction"). Adapters keep no state
 * of their own: what must survive is in the credentials and cursors they hand back. Every method throws
 * {@link ProviderError} and nothing else.
 */
export interface Provider {
  /** The dialect, e.g. `fdx`. */
  readonly name: string;

  getSupportedBanks(): Promise<readonly BankInfo[]>;

  /** Asks for access. `pending` sends the person to the bank; `approved` is done (a bank that asks nobody). */
  initiateConnection(request: ConnectionRequest): Promise<InitiatedConnection>;

  /** Turns what the bank sent back with the person into credentials. */
  completeConnection(answer: ConnectionAnswer): Promise<ApprovedConnection>;

  /** The consent as the bank sees it now. */
  getConsentStatus(grant: Grant): Promise<ConsentStatus>;

  /** The accounts consented to, with their balances now. */
  fetchBankData(grant: Grant): Promise<readonly ProviderAccount[]>;

  /**
   * Accounts consented to that the last {@link Provider.fetchBankData} could not list, and why; what was read of them
   * before stays. Only where one consent covers several banks, of which some may fail.
   */
  listTroubles?(grant: Grant): Promise<readonly AccountTrouble[]>;

  /**
   * Has the bank read anew, where what is told here is a copy that somebody between us and the bank keeps; resolves when
   * it is fresh, or when waiting has been long enough. For a person who asks; only where the dialect can. A refusal (too
   * often, not allowed) is no reason not to read what there is.
   */
  refresh?(grant: Grant): Promise<void>;

  /**
   * The next page of what changed since `cursor`; null starts from `from`. Repeating a cursor is always safe:
   * it gives the same changes or newer ones.
   */
  syncTransactions(grant: Grant, query: SyncQuery): Promise<TransactionsPage>;

  /** Ends the access at the bank. Succeeds when it had already ended. */
  revokeConsent(grant: Grant): Promise<void>;

  /**
   * Asks the bank to tell `callbackUrl` of new data and of consents that end, for all its customers who connected.
   * Asking again changes nothing. Only where the dialect can.
   */
  subscribe?(grant: Grant, callbackUrl: string): Promise<void>;

  /**
   * Instead of {@link Provider.subscribe} where somebody tells for all banks of the dialect: asks them to, at one
   * address. Asking again takes the place of the time before. `secret` is what their notifications are known by; keep it
   * sealed.
   */
  subscribeToAll?(callbackUrl: string): Promise<{ readonly secret: string }>;

  /**
   * What a bank told, after making sure that it was this bank. Only where the dialect can. Null for the bank: it came
   * to the one address of a dialect in which somebody tells for all its banks.
   * @param secret as {@link Provider.subscribeToAll} gave it last, where it did
   * @throws ProviderError invalid_response for what it did not sign, unavailable when its keys cannot be read; as a
   * {@link NotificationRefused} where the dialect wants to be answered in its own words
   */
  readNotification?(
    bankId: string | null,
    incoming: IncomingNotification,
    secret?: string,
  ): Promise<ProviderNotification>;

  /** Standing UPI mandates; only where the dialect has them. */
  detectUpiMandates?(grant: Grant): Promise<readonly UpiMandate[]>;
}

export interface BankInfo {
  readonly id: string;
  readonly name: string;
  readonly country: CountryCode;
  readonly color: string;
}

export interface ConnectionRequest {
  readonly bankId: string;
  /** Where the bank sends the person back to. */
  readonly redirectUri: string;
  /** Unguessable, single use; comes back with the person. */
  readonly state: string;
  /** The person's mobile number, ten digits, where banks know people by it: see `mobile_required`. */
  readonly mobile?: string;
  /** Stands for the person, the same each time, and says nothing of them: for a dialect that keeps a user of each. */
  readonly person?: string;
  /** Credentials of the connection that is to go on: a dialect may renew what they stand for. They may be dead. */
  readonly renews?: string;
}

export type InitiatedConnection =
  | {
      readonly status: "pending";
      /** Where to send the person. */
      readonly authorizeUrl: string;
      /** Secrets needed to complete (PKCE verifier, nonce), opaque; keep sealed. */
      readonly pending: string;
    }
  | ({ readonly status: "approved" } & ApprovedConnection);

export interface ConnectionAnswer {
  readonly bankId: string;
  readonly redirectUri: string;
  readonly state: string;
  /** As {@link InitiatedConnection} gave it. */
  readonly pending: string;
  /** The full URL the person came back on. */
  readonly callbackUrl: URL;
}

export interface ApprovedConnection {
  /** Opaque and secret; keep sealed. */
  readonly credentials: string;
  readonly consent: ConsentStatus;
}

/** Access to one bank on behalf of one person. */
export interface Grant {
  readonly bankId: string;
  /** Always the latest: what {@link Grant.save} was given last. */
  readonly credentials: string;
  /**
   * Called when the credentials changed (a rotated refresh token). Must have stored them for good before it
   * resolves: the earlier ones are already dead.
   */
  save(credentials: string): Promise<void>;
}

/** A message as it arrived. */
export interface IncomingNotification {
  readonly headers: Headers;
  /** Exactly the bytes that came, as text. */
  readonly body: string;
  /** What follows the address that was given out, e.g. `/Consent/Notification`; empty where nothing does. */
  readonly path?: string;
}

export interface ProviderNotification {
  /** The bank's, the same each time it is sent. */
  readonly id: string;
  /** In the dialect's words. */
  readonly type: string;
  /**
   * What is to be read anew; null for what concerns nobody's data. A `delivery` is what was asked for earlier and
   * matters only to who waits for it; it is named by its consent, or not at all. A `person` is whom a
   * {@link ConnectionRequest} named: everything of theirs in the dialect.
   */
  readonly about:
    | { readonly kind: "account" | "consent" | "person"; readonly id: string }
    | { readonly kind: "delivery"; readonly id: string | null }
    | null;
  /** What the dialect wants to be answered; absent where any success will do. */
  readonly answer?: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

export interface ConsentStatus {
  readonly consentId: string;
  /** `paused`: nothing can be read until the person resumes it at the bank. */
  readonly status: "pending" | "approved" | "paused" | "rejected" | "expired" | "revoked";
  readonly approvedAt: Instant | null;
  /** Null where it lasts until revoked. */
  readonly expiresAt: Instant | null;
  /** What it covers; null or absent where the bank does not say. Nothing else is asked for or stored. */
  readonly covers?: readonly ConsentScope[] | null;
}

/** Kinds of data a consent may cover. */
export type ConsentScope = "accounts" | "balances" | "transactions" | "statements" | "customer";

export interface ProviderAccount {
  /** The provider's id: stable, unique within the bank. */
  readonly id: string;
  readonly name: string;
  readonly type: AccountType;
  readonly subtype: AccountSubtype | null;
  readonly status: AccountStatus;
  /** Masked as seed F has it: `****1234`. */
  readonly mask: string;
  readonly currency: CurrencyCode;
  /** What the bank calls the balance: money held, or on a card or loan money owed (then positive is owed). */
  readonly currentMinor: number;
  readonly availableMinor: number | null;
  readonly creditLimitMinor: number | null;
  readonly balanceAt: Instant;
  /** Cards: the last closed cycle. */
  readonly statement: {
    readonly statementDate: IsoDate | null;
    readonly balanceMinor: number | null;
    readonly dueDate: IsoDate | null;
    readonly minimumPaymentMinor: number | null;
  } | null;
}

/** An account that is part of a consent and could not be read this time. */
export interface AccountTrouble {
  /** As {@link ProviderAccount.id}. */
  readonly accountId: string;
  /** Bank and masked number, for people. */
  readonly label: string;
  readonly code: ProviderErrorCode;
  /** One sentence for people. */
  readonly message: string;
}

export interface ProviderTransaction {
  /** The provider's id, unique within the account. */
  readonly id: string;
  /** {@link ProviderAccount.id}. */
  readonly accountId: string;
  readonly status: "pending" | "posted";
  readonly direction: TransactionDirection;
  /** ≥ 0. */
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly authorizedAt: Instant;
  /** Null while pending. */
  readonly postedAt: Instant | null;
  readonly description: string;
  readonly merchantName: string | null;
  readonly category: TransactionCategory;
  readonly location: TransactionLocation | null;
  /** Id of the pending transaction this one replaces. */
  readonly pendingId: string | null;
  /** Id of the purchase whose money this gives back. */
  readonly refundOf: string | null;
}

export interface SyncQuery {
  /** The accounts to read, as {@link Provider.fetchBankData} gave them. */
  readonly accounts: readonly Pick<ProviderAccount, "id" | "currency">[];
  /** Where a first sync starts. */
  readonly from: IsoDate;
  readonly cursor: string | null;
}

export interface TransactionsPage {
  /** New or changed. */
  readonly upserted: readonly ProviderTransaction[];
  /** Gone at the bank: holds released, pendings replaced by their posted form. */
  readonly removed: readonly { readonly accountId: string; readonly id: string }[];
  /**
   * Given where the provider cannot tell what went: all that is pending at an account now. What else is stored as
   * pending there is gone.
   */
  readonly pending?: readonly { readonly accountId: string; readonly ids: readonly string[] }[];
  /** Opaque; store it together with the page. */
  readonly cursor: string;
  readonly hasMore: boolean;
}

export interface UpiMandate {
  readonly mandateId: string;
  readonly merchantName: string;
  readonly amountMinor: number;
  readonly currency: CurrencyCode;
  readonly frequency: "weekly" | "monthly" | "quarterly" | "yearly";
  readonly startDate: IsoDate;
  readonly status: "active" | "paused" | "revoked";
}
