import type { JsonObject } from "@sandbank/store";
import type { IngestedChanges } from "@sandbank/world";
import type { WebhookEvent } from "../../wire/events.ts";
import type { CredentialsEvent } from "../credentials/credentials.ts";

/** Something an application may want to be told, in Tink's words. */
export interface TinkEvent {
  readonly event: WebhookEvent;
  readonly userId: string;
  readonly content: JsonObject;
}

export interface Events {
  /** Tells every webhook endpoint of the user's application that wants to know. */
  emit(event: TinkEvent): Promise<void>;
  /**
   * Tells what came of reading a bank: each account that is new or has changed, its transactions, and that it is over.
   * To be called whenever credentials have come to a status that ends a refresh.
   */
  tellRefresh(event: CredentialsEvent): Promise<void>;
  /** Tells what a call of the Connector changed. */
  tellIngested(changes: IngestedChanges): Promise<void>;
  /** Nothing more will be read with these credentials. */
  forgetCredentials(credentialsId: string): Promise<void>;
}
