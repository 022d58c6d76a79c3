import type { Instant } from "@sandbank/domain";
import type { CredentialsStatus, CredentialsType, DetailedError, Field } from "../../wire/credentials.ts";
import type { LinkFailure } from "../../wire/link.ts";

/** One person's access to one bank, as it stands now. https://docs.tink.com/api#connectivity/credentials */
export interface Credentials {
  /** 32 hex digits. */
  readonly id: string;
  readonly userId: string;
  readonly providerName: string;
  readonly type: CredentialsType;
  readonly status: CredentialsStatus;
  /** Epoch milliseconds by the world's clock, as every instant here. */
  readonly statusUpdated: Instant;
  readonly statusPayload: string;
  /** Until when what the bank has was read; null before it ever was. Who was `updated` once has accounts to show. */
  readonly updated: Instant | null;
  /** What was entered and is no secret. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the person has to do next; null where nothing is asked for. */
  readonly asked: Asked | null;
  /** What went wrong; null where nothing did. */
  readonly problem: DetailedError | null;
  readonly sessionExpiryDate: Instant | null;
  /** Number of the person of the world who signed in; null before anybody did. */
  readonly customer: number | null;
  /** Institution id of the demo bank. */
  readonly bank: string;
  /** Accounts of the world the person shares; empty before they did. */
  readonly accountIds: readonly string[];
  /** Of those, the ones whose transactions the bank would not give. */
  readonly withoutTransactions: readonly string[];
  readonly callbackUri: string | null;
  /** What Tink Link ends with although the bank let the person in; null where it ends well. */
  readonly linkFailure: LinkFailure | null;
}

/** What a person is asked for; with what comes next it is answered. */
export type Asked =
  /** {@link CredentialsBook.supply} */
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  /**
   * To go to the bank's own page, which finds the credentials by the ticket: {@link CredentialsBook.signIn}, then
   * {@link CredentialsBook.enterCode} while a code is wanted, then {@link CredentialsBook.approve}.
   */
  | {
      readonly kind: "third_party";
      readonly ticket: string;
      readonly step: "sign_in" | "code" | "approve";
      /** Opened in the bank's app where there is one, as `open-banking-handoff` does. */
      readonly inApp: boolean;
    }
  /** To sign in the BankID app: {@link CredentialsBook.approve} or {@link CredentialsBook.decline}. */
  | { readonly kind: "bankid"; readonly ticket: string };

/** Where data is read from: called by a program, or by the clock. */
export type OperationSource = "OPERATION_SOURCE_API" | "OPERATION_SOURCE_BACKGROUND";

export interface NewCredentials {
  readonly userId: string;
  readonly providerName: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly callbackUri?: string | undefined;
  /** What is wanted, e.g. `CHECKING_ACCOUNTS`; everything unless said. */
  readonly items?: readonly string[] | undefined;
}

/** What a bank's own page is to do next. */
export type BankAnswer =
  | { readonly kind: "code" }
  | { readonly kind: "approve" }
  /** The page comes again, with this sentence for the person. */
  | { readonly kind: "again"; readonly problem: string }
  /** Back to the application: the credentials say why. */
  | { readonly kind: "ended" };

/** Something that became of credentials, by somebody's doing or by the clock. */
export interface CredentialsEvent {
  readonly at: Instant;
  readonly credentials: Credentials;
  readonly source: OperationSource;
}

/**
 * Every access to a bank in one world, and the only state machine of it: Tink Link, the API and the clock drive it.
 * Each verb gives the credentials as they are after it.
 */
export interface CredentialsBook {
  /** Oldest first, without deleted ones. */
  of(userId: string): Promise<readonly Credentials[]>;
  get(id: string): Promise<Credentials | undefined>;
  /** By what is in the address of the bank's page, or in the BankID code; undefined for one that counts no more. */
  byTicket(ticket: string): Promise<Credentials | undefined>;
  /** @throws TinkError 400 for fields the provider does not have, 404 for no provider of the name, 409 for a second one */
  create(wanted: NewCredentials): Promise<Credentials>;
  /** Replaces what was entered and signs in with it. @throws TinkError 400, 404 */
  update(id: string, fields: Readonly<Record<string, string>>, callbackUri?: string): Promise<Credentials>;
  /** Signs in anew, for a consent that has ended or soon will. @throws TinkError 404 */
  authenticate(id: string, options?: { readonly callbackUri?: string | undefined }): Promise<Credentials>;
  /** Reads the bank anew within the consent there is. @throws TinkError 404, 429 */
  refresh(id: string, source?: OperationSource): Promise<Credentials>;
  /** @throws TinkError 429 where the bank does not let itself be read now; each call counts */
  refuseTooMany(id: string): Promise<void>;
  /** Answers {@link Asked} fields. @throws TinkError 400 for wrong names, 404; 409 where nothing is asked for */
  supply(id: string, information: Readonly<Record<string, string>>): Promise<Credentials>;
  /** At the bank's own page. @throws TinkError 409 where nobody was sent there */
  signIn(id: string, entered: { readonly username: string; readonly password: string }): Promise<BankAnswer>;
  enterCode(id: string, code: string): Promise<BankAnswer>;
  /** The person agrees, at the bank's page or in the app. @param accountIds of theirs; all unless said */
  approve(id: string, accountIds?: readonly string[]): Promise<Credentials>;
  /** The person turns back. */
  decline(id: string): Promise<Credentials>;
  /** The consent goes on without signing in. @throws TinkError 400 where the provider does not let it, 404 */
  extend(id: string): Promise<Credentials>;
  /** Quiet where there is none. */
  delete(id: string): Promise<void>;
  /** All of a user; quiet where there are none. */
  forget(userId: string): Promise<void>;
  /** What the clock alone brings, after `from` and up to `to`, in order. */
  dueBetween(from: Instant, to: Instant): Promise<readonly CredentialsEvent[]>;
  /** The next instant it brings something; undefined for never. */
  nextAfter(now: Instant): Promise<Instant | undefined>;
  /** Tells those who want to know; for what {@link CredentialsBook.dueBetween} gave. */
  tell(event: CredentialsEvent): Promise<void>;
}
