import { z } from "zod";
import { detailedError } from "./credentials.ts";

const ofUser = { userId: z.string(), externalUserId: z.string().optional() };
const account = z.object({ id: z.string() });

const refreshedStatus = z.enum(["UPDATED", "TEMPORARY_ERROR", "AUTHENTICATION_ERROR", "SESSION_EXPIRED"]);

/** Of `refresh:finished`, https://docs.tink.com/resources/webhooks/refresh-finished. Instants are epoch milliseconds. */
export const refreshFinished = z.object({
  credentialsId: z.string(),
  credentialsStatus: refreshedStatus,
  /** The same, deprecated. */
  status: refreshedStatus,
  finished: z.int(),
  source: z.enum(["OPERATION_SOURCE_API", "OPERATION_SOURCE_BACKGROUND", "OPERATION_SOURCE_STREAMING"]),
  sessionExpiryDate: z.int().optional(),
  detailedError: detailedError.optional(),
});
export type RefreshFinished = z.infer<typeof refreshFinished>;

/** Of `account-transactions:modified` and `account-booked-transactions:modified`: one account. Dates are `YYYY-MM-DD`. */
export const transactionsModified = z.object({
  ...ofUser,
  account,
  transactions: z.object({
    earliestModifiedBookedDate: z.iso.date(),
    latestModifiedBookedDate: z.iso.date(),
    inserted: z.int(),
    updated: z.int(),
    deleted: z.int(),
  }),
});
export type TransactionsModified = z.infer<typeof transactionsModified>;

/** Of `account-transactions:deleted`: one account. */
export const transactionsDeleted = z.object({
  ...ofUser,
  account,
  transactions: z.object({ ids: z.array(z.string()).min(1) }),
});
export type TransactionsDeleted = z.infer<typeof transactionsDeleted>;

/** Of `account:created` and `account:updated`. */
export const accountChanged = account;

/** A message as it comes to an endpoint. */
export const tinkMessage = z.object({
  context: z.object(ofUser),
  content: z.record(z.string(), z.json()),
  event: z.string(),
  /** With the payload style `superset`, as the next two: the event, its content, and when it was (ISO 8601). */
  type: z.string().optional(),
  data: z.record(z.string(), z.json()).optional(),
  timestamp: z.iso.datetime().optional(),
});
export type TinkMessage = z.infer<typeof tinkMessage>;
