import type { WebhookDialect } from "@sandbank/protocol-webhooks/server";
import { webhookEvents } from "../../wire/events.ts";
import { tinkTerms } from "./endpoint-terms.ts";
import { retryThrice } from "./retry.ts";
import { signMessage } from "./sign-message.ts";

/** How the façade tells applications. */
export const tinkWebhooks: Omit<WebhookDialect, "notify"> = {
  types: webhookEvents,
  sign: signMessage,
  retry: retryThrice,
  terms: tinkTerms,
};
