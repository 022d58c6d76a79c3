import { z } from "zod";

/** Kinds of the records everything about webhooks is kept in. */
export const KIND = {
  endpoint: "WebhookEndpoint",
  delivery: "WebhookDelivery",
  attempt: "WebhookAttempt",
  rule: "WebhookRule",
  count: "WebhookCount",
} as const;

export const keptEndpoint = z.object({
  id: z.string(),
  bank: z.string(),
  clientId: z.string().nullable(),
  url: z.string(),
  types: z.array(z.string()).nullable(),
  terms: z.record(z.string(), z.json()),
  createdAt: z.number(),
});

export const deliveryState = z.enum(["waiting", "delivered", "failed", "dropped"]);

/** One message to one endpoint, however often it is tried. */
export const delivery = z.object({
  id: z.string(),
  /** Place among all of the world: of those due at one instant the lower goes first. */
  sequence: z.number(),
  endpointId: z.string(),
  bank: z.string(),
  /** In the dialect's words. */
  type: z.string(),
  body: z.string(),
  createdAt: z.number(),
  state: deliveryState,
  /** When it is tried (again); null once it is over. */
  dueAt: z.number().nullable(),
  attempts: z.number(),
  /** The delivery it repeats, by rule or by hand. */
  copyOf: z.string().nullable(),
  /** Changed after it was signed; with `timestamp`, signed as if it had been sent long before. */
  tampered: z.enum(["body", "signature", "timestamp"]).nullable(),
  /** Waits for the next to the same endpoint to go first. */
  overtaken: z.boolean(),
});
export type Delivery = z.infer<typeof delivery>;

const headers = z.record(z.string(), z.string());

/** What went over the wire, as far as it may be shown: bounded, secrets masked. */
export const attempt = z.object({
  deliveryId: z.string(),
  /** From 1. */
  number: z.number(),
  at: z.number(),
  request: z.object({ url: z.string(), headers, body: z.string() }),
  /** Null where there was none. */
  response: z.object({ status: z.number(), headers, body: z.string() }).nullable(),
  /** Why there was no answer, or why it does not count; null when it was delivered. */
  problem: z.string().nullable(),
});
export type Attempt = z.infer<typeof attempt>;
