import type { Instant } from "@sandbank/domain";
import type { ConsentDetail, CustomerIdentifier, DateRange, KeyMaterial } from "../../wire/index.ts";
import type { FetchedFi } from "../fip/fip.ts";
import type {
  AaEvent,
  Actor,
  Consent,
  Discovered,
  Door,
  DueEvent,
  FiAccountStatus,
  KeptConsent,
  Link,
  Linking,
  Session,
} from "./model.ts";

/**
 * Consents, links and data sessions of one world. Every function refuses by throwing `AaRefusal` with the ReBIT code
 * named at it; states are those at the world's clock.
 */
export interface Engine {
  /** @throws AaRefusal InvalidCustomerAddress, InvalidConsentPurpose, InvalidRequest */
  requestConsent(ask: {
    readonly fiuId: string;
    readonly door: Door;
    /** Default: that of `detail.Customer`, by id or by mobile number. */
    readonly vua?: string | undefined;
    /** Whether all rules for data life, frequency and purpose are kept to; default: at the ReBIT door. */
    readonly isStrict?: boolean | undefined;
    readonly detail: ConsentDetail;
    readonly redirectUrl?: string | undefined;
    readonly context?: KeptConsent["context"] | undefined;
  }): Promise<Consent>;
  /** Undefined where there is none. */
  findConsentByHandle(handle: string): Promise<Consent | undefined>;
  /** By the FIU-side id or a FIP-side one. */
  findConsent(consentId: string): Promise<Consent | undefined>;
  /** Oldest first; of one person, of one FIU, or all. */
  listConsents(of?: { readonly vua?: string; readonly fiuId?: string }): Promise<readonly Consent[]>;

  /** Makes and sends the artefacts. @throws AaRefusal InvalidConsentHandle, InvalidConsentStatus, InvalidLinkRefNumber */
  approveConsent(ask: {
    readonly handle: string;
    readonly vua?: string | undefined;
    readonly linkRefNumbers: readonly string[];
  }): Promise<Consent>;
  rejectConsent(ask: { readonly handle: string; readonly reason?: string | undefined }): Promise<Consent>;
  /** The person left: it stays PENDING and can be answered later. */
  cancelConsent(ask: { readonly handle: string; readonly reason?: string | undefined }): Promise<Consent>;
  /** Something on the aggregator's side went wrong: FAILED. */
  failConsent(ask: { readonly handle: string; readonly reason: string }): Promise<Consent>;
  pauseConsent(ask: { readonly consentId: string; readonly by: Actor }): Promise<Consent>;
  resumeConsent(ask: { readonly consentId: string; readonly by: Actor }): Promise<Consent>;
  revokeConsent(ask: { readonly consentId: string; readonly by: Actor }): Promise<Consent>;
  /**
   * Logs in, discovers, links and approves in one call, as a person who says yes to everything would.
   * @param fips only at these; default: every FIP, those without accounts left out
   */
  approveEverything(ask: {
    readonly handle: string;
    readonly vua?: string | undefined;
    readonly fips?: readonly string[] | undefined;
  }): Promise<Consent>;

  discoverAccounts(ask: {
    readonly vua: string;
    readonly fipId: string;
    /** Default: the mobile number of the VUA, verified. */
    readonly identifiers?: readonly CustomerIdentifier[] | undefined;
    readonly fiTypes: readonly string[];
  }): Promise<readonly Discovered[]>;
  startLink(ask: {
    readonly vua: string;
    readonly fipId: string;
    readonly accounts: readonly Discovered[];
  }): Promise<Linking>;
  /** @throws AaRefusal InvalidLinkToken, LinkTokenExpired, InvalidRequest */
  confirmLink(ask: { readonly refNumber: string; readonly token: string }): Promise<readonly Link[]>;
  /** A bank that asked the person itself says the link is done. */
  noteLinked(ask: {
    readonly fipId: string;
    readonly vua: string;
    readonly accRefNumber: string;
    readonly linkRefNumber: string;
  }): Promise<Link>;
  /** Those not delinked, oldest first. */
  listLinks(vua: string): Promise<readonly Link[]>;
  /** Consents with the account are revoked. @throws AaRefusal InvalidLinkRefNumber */
  delink(ask: { readonly vua: string; readonly linkRefNumber: string }): Promise<void>;

  /**
   * @throws AaRefusal InvalidConsentId, SignatureDoesNotMatch, InvalidConsentStatus, InvalidConsentUse,
   * InvalidDateRange, InvalidKey
   */
  requestData(ask: {
    readonly fiuId: string;
    readonly consentId: string;
    readonly range: DateRange;
    /** Third part of the artefact's `signedConsent`, where the FIU shows that it has it. */
    readonly digitalSignature?: string | undefined;
    /** Null where Setu decrypts. */
    readonly keyMaterial: KeyMaterial | null;
    readonly format?: "xml" | "json" | undefined;
  }): Promise<Session>;
  /** Undefined where there is none. */
  findSession(sessionId: string): Promise<Session | undefined>;
  /** Oldest first. */
  listSessions(consentId: string): Promise<readonly Session[]>;
  /** @throws AaRefusal InvalidSessionId, InvalidFIPId, NoDataFound, DataGone, ConsentPaused, ConsentRevoked, ConsentExpired */
  fetchData(ask: {
    readonly fiuId: string;
    readonly sessionId: string;
    readonly fipId?: string | undefined;
    readonly linkRefNumbers?: readonly string[] | undefined;
  }): Promise<readonly (FetchedFi & { readonly fipId: string })[]>;
  /**
   * A FIP says what became of accounts it was still preparing; what is decided already stays.
   * @throws AaRefusal InvalidFIStatusNotification for a session or an account the FIP does not have
   */
  noteFiStatus(ask: {
    readonly fipId: string;
    /** The FIP's own session. */
    readonly sessionId: string;
    readonly accounts: readonly {
      readonly linkRefNumber: string;
      readonly status: FiAccountStatus;
      readonly description: string;
    }[];
  }): Promise<void>;
  /**
   * Asks again for what the latest session of a consent did not get, or for everything where it got all; a new
   * session. Asking again for what failed is no use of the consent.
   * @throws AaRefusal NoDataFound where there was no session, and what {@link requestData} throws
   */
  refreshSession(ask: { readonly fiuId: string; readonly consentId: string }): Promise<Session>;

  /** Whether the fair-use templates are enforced; otherwise a consent only tells in what it exceeds them. */
  readonly fairUse: { get(): Promise<boolean>; set(isEnforced: boolean): Promise<void> };

  /** Told in order, one after the other, of everything that happens and of what the clock brings. */
  onEvent(listener: (event: AaEvent) => Promise<void> | void): () => void;
  /** What the passing of time brings after `from`, up to and including `to`, in order. */
  dueBetween(from: Instant, to: Instant): Promise<readonly DueEvent[]>;
  /** When the next such thing comes. */
  nextAfter(now: Instant): Promise<Instant | undefined>;
  /** Tells the listeners of something {@link dueBetween} gave. */
  tell(event: AaEvent): Promise<void>;
}
