import { z } from "zod";

const at = z.iso.datetime().describe("By the world's clock.");
const ofBank = { at, bank: z.string() };

const movement = z.object({
  kind: z.enum(["transaction.pending", "transaction.posted", "transaction.gone"]),
  ...ofBank,
  customer: z.number(),
  accountId: z.string(),
  transactionId: z.string(),
  /** The id it had while pending, once it has posted. */
  pendingId: z.string().nullable(),
  direction: z.enum(["credit", "debit"]),
  amountMinor: z.number(),
  currency: z.string(),
  description: z.string(),
});

const statementClosed = z.object({
  kind: z.literal("statement.closed"),
  ...ofBank,
  customer: z.number(),
  accountId: z.string(),
  statementId: z.string(),
});

const expiry = z.object({
  kind: z.enum(["consent.expired", "access_token.expired", "refresh_token.expired", "code.expired"]),
  ...ofBank,
  consentId: z.string(),
  clientId: z.string(),
});

const webhookAttempt = z.object({
  kind: z.literal("webhook.attempted"),
  ...ofBank,
  deliveryId: z.string(),
  endpointId: z.string(),
  type: z.string().describe("In the dialect's words."),
  attempt: z.number(),
  state: z.enum(["waiting", "delivered", "failed", "dropped"]).describe("Of the delivery, since."),
  problem: z.string().nullable(),
  nextAttemptAt: at.nullable(),
});

const aggregated = z.object({
  kind: z.enum(["aggregator.consent", "aggregator.session"]),
  ...ofBank,
  consent: z.string().describe("Its handle."),
  session: z.string().nullable(),
  status: z.string().describe("Since, in ReBIT's words."),
});

const tinkCredentials = z.object({
  kind: z.literal("tink.credentials"),
  ...ofBank,
  user: z.string(),
  credentials: z.string(),
  status: z.string().describe("Since, in Tink's words."),
});

/** Something that came due in a world. */
export const happening = z.discriminatedUnion("kind", [
  movement,
  statementClosed,
  expiry,
  webhookAttempt,
  aggregated,
  tinkCredentials,
]);
export type Happening = z.infer<typeof happening>;
