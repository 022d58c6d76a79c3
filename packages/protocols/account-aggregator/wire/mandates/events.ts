import { isoInstant } from "@sandbank/domain";
import { z } from "zod";
import { mandateEventTypes } from "./event-types.ts";
import { mandateReason } from "./responses.ts";
import { mandateStatus, npciTxnId, operationStatus, rrn, ulid, umn } from "./values.ts";

export const mandateEventType = z.enum(mandateEventTypes);
export type MandateEventType = z.infer<typeof mandateEventType>;

/** A webhook of a mandate, or of something done to one. */
export const mandateEvent = z.object({
  eventId: z.uuid(),
  eventType: mandateEventType,
  eventTs: isoInstant,
  resource: z.enum(["mandate", "mandate_operation"]),
  /** Of the mandate, or of the operation. */
  id: ulid,
  status: z.union([mandateStatus, operationStatus]),
  reason: mandateReason,
  merchantId: z.string(),
  merchantReferenceId: z.string().optional(),
  txnId: npciTxnId,
  txnTs: isoInstant,
  rrn,
  umn: umn.optional(),
  mandateId: ulid,
  amount: z.int(),
  amountLimit: z.int(),
  endDate: z.string(),
  sequenceNumber: z.int().optional(),
  executionDate: z.string().optional(),
  /** Empty unless the account was named when the mandate was asked for. */
  customerAccount: z.object({
    maskedAccountNumber: z.string().optional(),
    ifsc: z.string().optional(),
    accountType: z.string().optional(),
  }),
});
export type MandateEvent = z.infer<typeof mandateEvent>;
