import { detailedCategories, isoDate } from "@sandbank/domain";
import { z } from "zod";
import {
  amountRule,
  creationMode,
  ifscMatchType,
  initiationMode,
  mandateFrequency,
  mandatePurpose,
  mandateReason,
  mandateStatus,
  operationStatus,
  operationType,
  recurrenceRule,
} from "../../wire/mandates/index.ts";

const instant = z.number();
const minor = z.int();

/** How much may be taken, and when. */
const mandateTerms = z.object({
  amountMinor: minor,
  amountRule,
  frequency: mandateFrequency,
  recurrenceRule,
  recurrenceValue: z.int(),
  startsOn: isoDate,
  endsOn: isoDate,
});
export type MandateTerms = z.infer<typeof mandateTerms>;

const payee = z.object({
  vpa: z.string(),
  name: z.string(),
  printedName: z.string(),
  merchantCategoryCode: z.string(),
  category: z.enum(detailedCategories),
});
export type Payee = z.infer<typeof payee>;

/** Whose money it is. */
const payer = z.object({
  bank: z.string(),
  customer: z.int(),
  accountId: z.string(),
  vpa: z.string(),
  maskedAccountNumber: z.string(),
  ifsc: z.string().nullable(),
  accountType: z.string(),
});
export type Payer = z.infer<typeof payer>;

const namedAccount = z.object({ accountNumber: z.string(), ifsc: z.string().nullable() });

/** A mandate as it is kept. */
export const keptMandate = z.object({
  /** ULID. */
  id: z.string(),
  merchantId: z.string(),
  shortCode: z.string(),
  txnId: z.string(),
  rrn: z.string(),
  payee,
  /** The address it was asked of; null where whoever opens the link pays. */
  customerVpa: z.string().nullable(),
  /** Null until somebody approves. */
  payer: payer.nullable(),
  /** The accounts that may pay; null for any. */
  onlyFrom: z.object({ ifscMatchType, primary: namedAccount, secondary: z.array(namedAccount) }).nullable(),
  /** Null until it is live. */
  umn: z.string().nullable(),
  terms: mandateTerms,
  firstExecutionMinor: minor,
  creationMode,
  initiationMode,
  purpose: mandatePurpose,
  transactionNote: z.string(),
  expireAfterMinutes: z.int(),
  referenceId: z.string().nullable(),
  flags: z.object({
    autoExecute: z.boolean(),
    autoPreNotify: z.boolean(),
    autoRefundFirstExecutionAmount: z.boolean(),
    showFirstExecutionAmountToPayer: z.boolean(),
    blockFunds: z.boolean(),
    allowMultipleDebit: z.boolean(),
    customerRevocable: z.boolean(),
    shareToPayee: z.boolean(),
  }),
  /** The pending transaction that blocks the money. */
  holdId: z.string().nullable(),
  status: mandateStatus,
  /** When it came into that state. */
  since: instant,
  reason: mandateReason.nullable(),
  createdAt: instant,
  liveAt: instant.nullable(),
  /** When it is too late to approve. */
  expiresAt: instant,
});
export type KeptMandate = z.infer<typeof keptMandate>;

/** Something done to a mandate, as it is kept. */
export const keptOperation = z.object({
  /** ULID. */
  id: z.string(),
  mandateId: z.string(),
  merchantId: z.string(),
  type: operationType,
  status: operationStatus,
  reason: mandateReason.nullable(),
  txnId: z.string(),
  rrn: z.string(),
  referenceId: z.string().nullable(),
  createdAt: instant,
  settledAt: instant.nullable(),
  /** Who has to act before it is settled: the payer, or whoever drives the mock; null where it settles itself. */
  waitsFor: z.enum(["payer", "mock"]).nullable(),
  /** Until when it waits. */
  waitsUntil: instant.nullable(),
  /** Of what is taken or told of. */
  amountMinor: minor.nullable(),
  /** Counts the debits of the mandate, from 1. */
  sequenceNumber: z.int().nullable(),
  /** The day a notice is for. */
  executionDate: isoDate.nullable(),
  remark: z.string().nullable(),
  /** What an update changes. */
  amountLimitMinor: minor.nullable(),
  endsOn: isoDate.nullable(),
  expireAfterMinutes: z.int().nullable(),
  /** The debit in the ledger. */
  transactionId: z.string().nullable(),
});
export type KeptOperation = z.infer<typeof keptOperation>;
