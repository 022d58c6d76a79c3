import { isoInstant } from "@sandbank/domain";
import { z } from "zod";
import {
  amountRule,
  creationMode,
  customerVpa,
  ifscMatchType,
  initiationMode,
  mandateAmount,
  mandateFrequency,
  mandatePurpose,
  mandateStatus,
  merchantVpa,
  npciTxnId,
  operationStatus,
  operationType,
  recurrenceRule,
  rrn,
  ulid,
  umn,
} from "./values.ts";

const day = z.string().regex(/^\d{8}$/);

/** Why something is as it is, in Setu's words and in NPCI's. */
export const mandateReason = z.object({
  code: z.string(),
  desc: z.string(),
  npciErrCode: z.string(),
  npciErrDesc: z.string(),
  /** TD: technical decline, BD: business decline, NA: none. */
  npciErrCategory: z.enum(["NA", "TD", "BD"]),
  npciRespCode: z.string(),
  npciRespDesc: z.string(),
  mandateRevokeReason: z.string().optional(),
});
export type MandateReason = z.infer<typeof mandateReason>;

const maskedAccount = z.object({ IFSC: z.string().optional(), maskedAccountNumber: z.string() });

/** Answer of `POST /api/v1/merchants/mandates` and of `GET …/{id}`. */
export const mandateResponse = z.object({
  id: ulid,
  merchantId: z.string(),
  status: mandateStatus,
  createdAt: isoInstant,
  amount: mandateAmount,
  currency: z.literal("INR"),
  amountRule,
  frequency: mandateFrequency,
  recurrenceRule,
  recurrenceValue: z.int(),
  startDate: day,
  endDate: day,
  creationMode,
  initiationMode,
  purpose: mandatePurpose,
  merchantVpa,
  customerVpa: customerVpa.optional(),
  maxAmountLimit: mandateAmount,
  firstExecutionAmount: z.int(),
  transactionNote: z.string(),
  expireAfter: z.int(),
  referenceId: z.string().optional(),
  autoExecute: z.boolean(),
  autoPreNotify: z.boolean(),
  autoRefundFirstExecutionAmount: z.boolean(),
  showFirstExecutionAmountToPayer: z.boolean(),
  blockFunds: z.boolean(),
  allowMultipleDebit: z.boolean(),
  customerRevocable: z.boolean(),
  shareToPayee: z.boolean(),
  txnId: npciTxnId,
  intentLink: z.string().startsWith("upi://mandate?"),
  shortCode: z.string(),
  shortLink: z.url(),
  /** From when it is live. */
  umn: umn.optional(),
  rrn: rrn.optional(),
  mandateLiveAt: isoInstant.optional(),
  reason: mandateReason.optional(),
  ifscMatchType: ifscMatchType.optional(),
  primaryAccount: maskedAccount.optional(),
  secondaryAccounts: z.array(maskedAccount).optional(),
});
export type MandateResponse = z.infer<typeof mandateResponse>;

const ofMandate = {
  id: ulid,
  mandateId: ulid,
  merchantId: z.string(),
  umn: umn.optional(),
  status: operationStatus,
  txnId: npciTxnId,
  referenceId: z.string().optional(),
  createdAt: isoInstant,
  reason: mandateReason.optional(),
};

/** Answer of `PUT …/modify`, of `PUT …/revoke` and of `GET …/{mandateId}/operations/{id}`. */
export const operationResponse = z.object({
  ...ofMandate,
  type: operationType,
  mode: creationMode,
  intentLink: z.string().optional(),
  expireAfter: z.int().optional(),
  amountLimit: mandateAmount.optional(),
  endDate: day.optional(),
});
export type OperationResponse = z.infer<typeof operationResponse>;

/** Answer of `POST …/notify` and of `GET …/{mandateId}/notify/{id}`. */
export const notificationResponse = z.object({
  ...ofMandate,
  amount: mandateAmount,
  sequenceNumber: z.int(),
  executionDate: day,
});
export type NotificationResponse = z.infer<typeof notificationResponse>;

/** The payment an execution is, once the payer's bank was asked. */
const payment = z.object({
  paymentId: z.string(),
  paymentStatus: operationStatus,
  rrn,
  txnId: npciTxnId,
  txnTs: isoInstant,
  customerVpa: z.string(),
  customerAccountType: z.string(),
});

/** Answer of `POST …/execute` and of `GET …/{mandateId}/execute/{id}`. */
export const executionResponse = z.object({
  ...ofMandate,
  amount: mandateAmount,
  sequenceNumber: z.int(),
  remark: z.string().optional(),
  payment: payment.optional(),
});
export type ExecutionResponse = z.infer<typeof executionResponse>;

/** What Setu answers with where it refuses. */
export const umapError = z.object({ code: z.string(), detail: z.string(), docUrl: z.string() });
