import type { Clock, InstitutionHealth } from "@sandbank/domain";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import type { Store } from "@sandbank/store";
import type { SetuNotification } from "../../wire/setu/index.ts";
import type { Engine } from "../engine/engine.ts";
import type { Fip } from "../fip/fip.ts";
import type { MandateDesk } from "../mandates/index.ts";

/** Where notifications go, as far as the façade has to know. */
interface SetuOutbox {
  /** Every endpoint of the façade, oldest first. */
  list(): Promise<readonly WebhookEndpoint[]>;
  send(
    endpointId: string,
    message: { readonly type: string; readonly body: SetuNotification },
  ): Promise<unknown>;
  /** Why nothing may be sent there, and what may; undefined for a URL that is fine. */
  refusalOf(url: string): string | undefined;
  add(endpoint: {
    clientId: string;
    url: string;
    types: null;
    terms: { productInstanceId: string };
  }): Promise<unknown>;
  /** What waits for it is not sent any more. */
  remove(id: string): Promise<void>;
}

/** What Setu's façade shows and whom it asks. */
export interface SetuServerOptions {
  readonly clock: Clock;
  /** The world's. */
  readonly seed: number;
  readonly store: Store;
  readonly engine: Engine;
  readonly fips: readonly Fip[];
  /** How a bank is doing now, by its institution id. */
  readonly health: (bank: string) => InstitutionHealth;
  /** Whether somebody in the world has this number, ten digits. */
  readonly knowsMobile: (mobile: string) => Promise<boolean>;
  readonly outbox: SetuOutbox;
  readonly mandates: MandateDesk;
  /** Path in front of everything of the façade: `/setu`, or `/~{world}/setu`. */
  readonly base: string;
  /** Handles of consents whose data Setu is asking for at this moment, without their application asking. */
  readonly asking: Set<string>;
  /** Told of failures that are ours. */
  readonly onServerError: (error: unknown) => void;
}
