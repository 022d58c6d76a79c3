import type { EndpointTerms } from "@sandbank/protocol-webhooks/server";
import type { JsonObject } from "@sandbank/store";
import { secretFrom } from "./draw.ts";
import { WebhookError } from "./webhook-world.ts";

interface Agreement {
  readonly seed: number;
  /** Of the endpoint. */
  readonly id: string;
  readonly before: JsonObject | null;
  readonly at: number;
}

/** What an endpoint and its bank agree on. @throws WebhookError for what the dialect does not know */
export function completeTerms(
  terms: EndpointTerms | undefined,
  wished: JsonObject,
  { seed, id, before, at }: Agreement,
): JsonObject {
  if (!terms) return { ...before, ...wished };
  try {
    return terms.complete(wished, { before, drawn: secretFrom(seed, "webhook secret", id), at });
  } catch (error) {
    if (error instanceof RangeError) throw new WebhookError("refused_terms", error.message);
    throw error;
  }
}
