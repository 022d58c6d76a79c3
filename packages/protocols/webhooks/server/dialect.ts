import type { Instant } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
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

/** How a wire dialect tells applications what happened. */
export interface WebhookDialect {
  /** Every type of notification there is. */
  readonly types: readonly string[];
  /** Undefined where the dialect has no word for the event. */
  notify(event: BankEvent, options: NotifyOptions): Notification | undefined;
  /** Default: {@link signWithJwt}. */
  readonly sign?: WebhookSigner;
}
