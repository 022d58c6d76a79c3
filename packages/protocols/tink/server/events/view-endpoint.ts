import { toIso } from "@sandbank/domain";
import type { WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { type TinkEndpoint, webhookEvents } from "../../wire/events.ts";
import { endpointTerms } from "./endpoint-terms.ts";

export function viewEndpoint({ id, url, types, terms, createdAt }: WebhookEndpoint): TinkEndpoint {
  const { description, disabled, signatureScheme, payloadStyle, updatedAt } = endpointTerms.parse(terms);
  return {
    id,
    url,
    description,
    disabled,
    enabledEvents: [...(types ?? webhookEvents)],
    createdAt: toIso(createdAt),
    updatedAt: toIso(updatedAt),
    ...(signatureScheme !== "tink" && { signatureScheme }),
    ...(payloadStyle !== "tink" && { payloadStyle }),
  };
}

/** With its secret, which is shown this once. */
export function viewNewEndpoint(endpoint: WebhookEndpoint): TinkEndpoint {
  return { ...viewEndpoint(endpoint), secret: endpointTerms.parse(endpoint.terms).secret };
}
