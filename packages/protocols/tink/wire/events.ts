import { z } from "zod";

/** What the façade tells of its own accord, https://docs.tink.com/resources/webhooks */
export const toldEvents = [
  "refresh:finished",
  "account-transactions:modified",
  "account-booked-transactions:modified",
  "account-transactions:deleted",
  "account:created",
  "account:updated",
] as const;
export type ToldEvent = (typeof toldEvents)[number];

/** Those of products that are not here: an endpoint may want them, and is told when somebody fires one by hand. */
const eventsElsewhere = [
  "payment:updated",
  "mandate-payment:updated",
  "reports-generation:completed",
] as const;

export const webhookEvents = [...toldEvents, ...eventsElsewhere] as const;
export const webhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** The header every message carries. */
export const TINK_SIGNATURE_HEADER = "x-tink-signature";

/**
 * What stands in `X-Tink-Signature`. `tink`, as documented: `t=<Unix seconds>,v1=<hex>`, an HMAC-SHA256 of
 * `<t>.<body>` with the endpoint's secret. `hex-body`, as some client libraries check: the hex HMAC-SHA256 of the
 * body alone.
 */
export const signatureScheme = z.enum(["tink", "hex-body"]);

/** `superset` adds `type`, `data` and `timestamp`, for client libraries that read those. */
export const payloadStyle = z.enum(["tink", "superset"]);

const ofEndpoint = {
  url: z.string().min(1).max(2048),
  enabledEvents: z
    .array(webhookEvent)
    .min(1)
    .refine((events) => new Set(events).size === events.length, "the same event is named twice"),
  description: z.string().max(1000).optional(),
  disabled: z.boolean().optional(),
  signatureScheme: signatureScheme.optional(),
  payloadStyle: payloadStyle.optional(),
};

/** `POST /events/v2/webhook-endpoints`; the last two are ours. */
export const newTinkEndpoint = z.object(ofEndpoint);

export const changedTinkEndpoint = z.object(ofEndpoint).partial();

/** `PATCH /events/v2/webhook-endpoints/{id}` */
export const tinkEndpointPatch = z.object({ webhookEndpoint: changedTinkEndpoint });

export const tinkEndpoint = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  disabled: z.boolean(),
  enabledEvents: z.array(z.string()),
  /** ISO 8601, as the next. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** What messages are signed with; only in the answer that creates it. */
  secret: z.string().optional(),
  /** Where it is not `tink`. */
  signatureScheme: signatureScheme.optional(),
  /** Where it is not `tink`. */
  payloadStyle: payloadStyle.optional(),
});
export type TinkEndpoint = z.infer<typeof tinkEndpoint>;

export const tinkEndpointPage = z.object({
  webhookEndpoints: z.array(tinkEndpoint),
  nextPageToken: z.string().optional(),
});
