import type { Instant } from "@sandbank/domain";
import type { JsonObject } from "@sandbank/store";

/** Where an application wants to be told. */
export interface WebhookEndpoint {
  readonly id: string;
  /** Id of the bank that tells it. */
  readonly bank: string;
  /** The application's; null where somebody entered it by hand: then it is told whatever happens at the bank. */
  readonly clientId: string | null;
  readonly url: string;
  /** Types of notification it wants, in the dialect's words; null wants all. */
  readonly types: readonly string[] | null;
  /** What else the dialect has to know about it. */
  readonly terms: JsonObject;
  readonly createdAt: Instant;
}

export type NewEndpoint = Omit<WebhookEndpoint, "id" | "bank" | "createdAt">;

/** The endpoints of one bank, as its dialect's server reaches them. */
export interface EndpointPort {
  /** Why nothing may be sent there, and what may; undefined for a URL that is fine. */
  refusalOf(url: string): string | undefined;
  /** @throws RangeError for a URL that {@link refusalOf} refuses */
  add(endpoint: NewEndpoint): Promise<WebhookEndpoint>;
  find(id: string): Promise<WebhookEndpoint | undefined>;
  /** Oldest first. */
  ofClient(clientId: string): Promise<WebhookEndpoint[]>;
  /** Bodies of what was told to an application's endpoints or waits to be, each event once, oldest first. */
  told(clientId: string): Promise<JsonObject[]>;
  /** What waits for it is not sent any more. */
  remove(id: string): Promise<void>;
}
