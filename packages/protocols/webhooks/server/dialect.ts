import type { Instant } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { JsonObject } from "@sandbank/store";
import type { BankEvent } from "./bank-event.ts";
import type { WebhookEndpoint } from "./endpoint.ts";

/** A notification as it goes over the wire, not signed yet. */
export interface Notification {
  /** In the dialect's words, e.g. `CONSENT_REVOKED`. */
  readonly type: string;
  readonly body: object;
}

export interface NotifyOptions {
  readonly bank: InstitutionManifest;
  readonly endpoint: WebhookEndpoint;
  /** Of the event: the same for every endpoint and in every attempt. */
  readonly id: string;
}

/** A message about to be sent. */
export interface OutgoingMessage {
  /** Of the delivery: the same in every attempt. */
  readonly id: string;
  readonly body: string;
  /** When it is sent, by the world's clock. */
  readonly at: Instant;
  readonly endpoint: WebhookEndpoint;
  /** Whose key an institution signs with. */
  readonly seed: number;
}

/** Gives the headers by which the receiver knows who sent a message and that nobody changed it. */
export type WebhookSigner = (message: OutgoingMessage) => Readonly<Record<string, string>>;

/** An attempt that was not answered as it should. */
export interface FailedAttempt {
  /** From 1. */
  readonly number: number;
  /** What was answered; null where there was no answer. */
  readonly status: number | null;
}

/** How long to wait before it is tried again, in milliseconds of the world's clock; undefined where it is over. */
export type RetryPolicy = (failed: FailedAttempt) => number | undefined;

export interface TermsOptions {
  /** What was agreed before; null for a new endpoint. */
  readonly before: JsonObject | null;
  /** 64 hex digits drawn from the world's seed, another one for each endpoint. */
  readonly drawn: string;
  readonly at: Instant;
}

/** What a dialect keeps of an endpoint besides where it is and what it wants. */
export interface EndpointTerms {
  /**
   * Makes them whole.
   * @param wished as somebody asked for them, in the dialect's words; what is left out stays, or is usual
   * @throws RangeError saying what was wrong
   */
  complete(wished: JsonObject, options: TermsOptions): JsonObject;
  /** Names of those only the application may know. */
  readonly secrets: readonly string[];
}

/** How a wire dialect tells applications what happened. */
export interface WebhookDialect {
  /** Every type of notification there is. */
  readonly types: readonly string[];
  /** Undefined where the dialect has no word for the event. */
  notify(event: BankEvent, options: NotifyOptions): Notification | undefined;
  /** Default: {@link signWithJwt}. */
  readonly sign?: WebhookSigner;
  /** Default: half a minute, then four times as long each, for half a day, whatever was answered. */
  readonly retry?: RetryPolicy;
  /** Default: whatever its server keeps, and nothing for endpoints entered by hand. */
  readonly terms?: EndpointTerms;
}
