import type { Instant } from "@sandbank/domain";
import type { CustomerIdentifier, DateRange, FiType, KeyMaterial } from "../../wire/index.ts";
import type { Discovered, FiOutcome } from "../engine/model.ts";

/** One bank as a provider of financial information. Refuses by throwing `AaRefusal` with ReBIT's codes. */
export interface Fip {
  /** E.g. `HDFC-FIP`. */
  readonly id: string;
  /** Institution id, e.g. `hdfc`. */
  readonly bank: string;
  readonly name: string;
  readonly fiTypes: readonly FiType[];

  /** `POST /Accounts/discover`. @throws AaRefusal NoAccountsFound, CannotIdentifyCustomer, UnsupportedFIType, InvalidRequest */
  discover(ask: {
    readonly vua: string;
    readonly identifiers: readonly CustomerIdentifier[];
    readonly fiTypes: readonly string[];
  }): Promise<readonly Discovered[]>;
  /** `POST /Accounts/link`. @throws AaRefusal AccountNotFound */
  startLink(ask: {
    /** Whom to tell when the customer confirms at the bank; default: our own AA, which asks again itself. */
    readonly aaId?: string;
    readonly vua: string;
    readonly accounts: readonly Discovered[];
  }): Promise<{ readonly authenticatorType: "DIRECT" | "TOKEN"; readonly refNumber: string }>;
  /** `POST /Accounts/link/verify`. @throws AaRefusal InvalidLinkToken, LinkTokenExpired, InvalidRequest */
  confirmLink(ask: {
    readonly refNumber: string;
    readonly token: string;
  }): Promise<
    readonly { readonly vua: string; readonly linkRefNumber: string; readonly accRefNumber: string }[]
  >;
  /** `POST /Accounts/delink`. @throws AaRefusal InvalidLinkRefNumber */
  delink(ask: { readonly vua: string; readonly linkRefNumber: string }): Promise<void>;

  /** `POST /Consent`: takes up its artefact. @throws AaRefusal InvalidRequest, SignatureDoesNotMatch */
  receiveConsent(artefact: {
    readonly aaId: string;
    readonly consentId: string;
    readonly status: "ACTIVE" | "PAUSED" | "REVOKED" | "EXPIRED";
    readonly createdAt: Instant;
    readonly signedConsent: string;
  }): Promise<void>;
  /** `POST /Consent/Notification`. */
  notifyConsent(ask: {
    readonly aaId: string;
    readonly consentId: string;
    readonly status: "ACTIVE" | "PAUSED" | "REVOKED" | "EXPIRED";
  }): Promise<void>;

  /**
   * `POST /FI/request`. Says at once what will become of each account and when, by the world's clock; over HTTP a FIP
   * says it by notifications.
   * @throws AaRefusal the codes of the operation
   */
  requestFi(ask: {
    readonly aaId: string;
    readonly consentId: string;
    /** Third part of its `signedConsent`. */
    readonly digitalSignature: string;
    readonly range: DateRange;
    /** Null where the aggregator's own FIU service (Setu) reads the data: then it is not encrypted. */
    readonly keyMaterial: KeyMaterial | null;
    readonly format: "xml" | "json";
  }): Promise<{ readonly sessionId: string; readonly accounts: readonly FiOutcome[] }>;
  /** `POST /FI/fetch`: of the accounts asked for, all unless said, those that are READY. @throws AaRefusal */
  fetchFi(ask: {
    readonly aaId: string;
    readonly sessionId: string;
    readonly linkRefNumbers?: readonly string[] | undefined;
  }): Promise<FetchedFi>;
}

export interface FetchedFi {
  /** The FIP's public key and nonce; null where nothing was encrypted. */
  readonly keyMaterial: KeyMaterial | null;
  readonly accounts: readonly {
    readonly linkRefNumber: string;
    readonly maskedAccNumber: string;
    /** `encryptedFI` in base64, or the FI document itself where nothing was encrypted. Empty where there is none. */
    readonly fi: string;
  }[];
}

export { fipIdOf } from "./fip-id.ts";
