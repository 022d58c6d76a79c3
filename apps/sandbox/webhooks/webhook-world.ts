import type { Clock } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { WebhookDialect } from "@sandbank/protocol-webhooks/server";
import type { Store } from "@sandbank/store";
import type { SendWebhook } from "./send.ts";
import type { TargetPolicy } from "./target-policy.ts";

/** A bank, or a façade, and how it tells applications what happened. */
export interface TellingBank {
  /** Null for a façade: it says in its own words what it wants told. */
  readonly manifest: InstitutionManifest | null;
  readonly dialect: Omit<WebhookDialect, "notify"> & Partial<Pick<WebhookDialect, "notify">>;
}

/** As much of a world as its webhooks know. */
export interface WebhookWorld {
  readonly seed: number;
  readonly clock: Clock;
  readonly store: Store;
  /** Undefined for a bank that is not there or whose dialect has no webhooks. */
  readonly findBank: (id: string) => TellingBank | undefined;
  readonly policy: TargetPolicy;
  readonly send: SendWebhook;
  /** Told when something new waits to be sent. */
  readonly onWaiting: () => void;
}

/** What was asked of webhooks cannot be; `message` says what and how to put it right. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code:
    | "unknown_endpoint"
    | "unknown_delivery"
    | "unknown_rule"
    | "unknown_bank"
    | "refused_target"
    | "refused_terms";

  constructor(code: WebhookError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
