import type { Instant } from "@sandbank/domain";
import type {
  ConnectionAnswer,
  ConsentScope,
  ConsentStatus,
  IncomingNotification,
  ProviderNotification,
  UpiMandate,
} from "@sandbank/provider";

export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

interface ConsentAsk {
  /** Ten digits, or the whole address at an aggregator, `9999999999@an-aa`. */
  readonly customer: string;
  readonly fipId: string | null;
  /** Where the person comes back to; holds the state. */
  readonly redirectUrl: string;
  readonly start: Instant;
  readonly expiry: Instant;
  readonly range: Range;
}

interface AskedConsent {
  /** What the door knows the question by. */
  readonly handle: string;
  /** Where the person decides. */
  readonly url: string;
}

/** A consent as the aggregator tells of it. */
export interface AaConsent {
  readonly id: string;
  /** The consent may be unanswered also after the person came back. */
  readonly status: ConsentStatus["status"];
  readonly start: Instant;
  readonly expiry: Instant;
  /** What of data may be asked for: it may be less than what was asked; null where it is not told. */
  readonly range: Range | null;
  readonly covers: readonly ConsentScope[];
  /** The person's address at the aggregator; null where it is not told. */
  readonly vua: string | null;
  readonly accounts: readonly ConsentAccount[];
  /** Third segment of the signed artefact; null where the door does without. */
  readonly signature: string | null;
}

export interface ConsentAccount {
  readonly linkRefNumber: string;
  readonly fipId: string;
  readonly maskedAccNumber: string;
  readonly fiType: string;
}

/** A data session that was asked for, and the secrets its answer is opened with. */
interface Ticket {
  readonly sessionId: string;
  readonly range: Range;
  readonly requestedAt: Instant;
  readonly secret: string | null;
}

/** One account of a session. */
export interface SessionAccount {
  readonly linkRefNumber: string;
  readonly fipId: string;
  readonly maskedAccNumber: string | null;
  readonly state: "pending" | "ready" | "denied" | "timeout";
  /** XML or JSON; null where there is none. */
  readonly document: unknown;
}

interface SessionData {
  /** `gone`: it is over, and a new one has to be asked for. */
  readonly state: "pending" | "done" | "gone";
  readonly accounts: readonly SessionAccount[];
}

/** What an aggregator is asked, whatever its dialect. Throws ProviderError and nothing else. */
export interface Door {
  requestConsent(ask: ConsentAsk): Promise<AskedConsent>;
  /** The consent's id, once the person is back. @throws ProviderError access_denied, invalid_callback */
  readAnswer(answer: ConnectionAnswer, handle: string): Promise<string>;
  readConsent(consentId: string): Promise<AaConsent>;
  revoke(consentId: string): Promise<void>;
  requestData(consent: AaConsent, range: Range): Promise<Ticket>;
  readData(ticket: Ticket): Promise<SessionData>;
  readNotification(incoming: IncomingNotification): Promise<ProviderNotification>;
  /** Has a sandbox tell of everything at this address, and at none that was given before. */
  tellAt(callbackUrl: string): Promise<void>;
  /** Where the aggregator's operator tells of mandates. */
  readMandates?(consent: AaConsent): Promise<readonly UpiMandate[]>;
}
