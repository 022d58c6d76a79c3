import { z } from "zod";
import { mandateDay } from "./day.ts";
import {
  amountRule,
  creationMode,
  customerVpa,
  HIGHEST_RECURRENCE_VALUE,
  ifscMatchType,
  initiationMode,
  mandateAmount,
  mandateFrequency,
  mandatePurpose,
  merchantVpa,
  operationType,
  recurrenceRule,
} from "./values.ts";

const note = z
  .string()
  .max(50)
  .regex(/^[^(){}\\[\]<>]*$/, "may not contain brackets or a backslash");
const referenceId = z.string().min(1).max(255);
/** Minutes. */
const expireAfter = z.int().min(2).max(64_800);
const sequenceNumber = z.int().min(1);

/** An account the money has to come from. */
export const namedAccount = z.object({
  accountNumber: z.string().min(1),
  IFSC: z.string().optional(),
  accountName: z.string().optional(),
});

const createFields = z.object({
  startDate: mandateDay,
  endDate: mandateDay,
  amount: mandateAmount,
  currency: z.literal("INR"),
  amountRule,
  frequency: mandateFrequency,
  recurrenceRule: recurrenceRule.default("on"),
  recurrenceValue: z.int().min(0).max(31).optional(),
  transactionNote: note,
  purpose: mandatePurpose,
  initiationMode,
  creationMode,
  merchantVpa,
  customerVpa: customerVpa.optional(),
  referenceId: referenceId.optional(),
  expireAfter: expireAfter.default(2),
  firstExecutionAmount: z.int().min(0).max(20_000_000).default(0),
  autoExecute: z.boolean().default(true),
  autoPreNotify: z.boolean().default(true),
  autoRefundFirstExecutionAmount: z.boolean().default(false),
  showFirstExecutionAmountToPayer: z.boolean().default(false),
  blockFunds: z.boolean().default(false),
  allowMultipleDebit: z.boolean().default(false),
  customerRevocable: z.boolean().default(true),
  shareToPayee: z.boolean().default(true),
});

type CreateFields = z.output<typeof createFields>;

function checkTerms(asked: CreateFields, { addIssue }: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => addIssue({ code: "custom", path: [path], message });
  const { frequency, recurrenceValue = 0, creationMode: mode, initiationMode: initiation } = asked;
  const highest = HIGHEST_RECURRENCE_VALUE[frequency];
  if (highest === 0 && recurrenceValue !== 0) refuse("recurrenceValue", `has to be 0 for "${frequency}"`);
  if (highest > 0 && (recurrenceValue < 1 || recurrenceValue > highest)) {
    refuse("recurrenceValue", `has to be from 1 to ${highest} for "${frequency}"`);
  }
  if (asked.endDate < asked.startDate) refuse("endDate", "is before startDate");
  if (mode === "collect" && !asked.customerVpa) {
    refuse("customerVpa", 'is needed where creationMode is "collect"; leave it out with "intent" or "qr"');
  }
  const fits = { collect: "00", intent: "04", qr: "01" }[mode];
  if (initiation !== fits && initiation !== "00") {
    refuse("initiationMode", `has to be "${fits}" or "00" where creationMode is "${mode}"`);
  }
  if (asked.firstExecutionAmount > asked.amount) {
    refuse("firstExecutionAmount", "is more than amount, the most that may be taken at once");
  }
  if (frequency !== "one time" && !asked.customerRevocable) {
    refuse(
      "customerRevocable",
      'may be false for "one time" only: a recurring mandate can always be revoked',
    );
  }
}

/** Body of `POST /api/v1/merchants/mandates`. */
export const createMandateBody = createFields.superRefine(checkTerms);

/** Body of `POST /api/v1/merchants/mandates/tpv`: only these accounts may approve. */
export const createTpvMandateBody = createFields
  .extend({
    primaryAccount: namedAccount,
    secondaryAccounts: z.array(namedAccount).default([]),
    ifscMatchType: ifscMatchType.default("CompleteIFSCMatch"),
  })
  .superRefine(checkTerms);

/** Body of `PUT …/{id}/modify`. */
export const modifyMandateBody = z
  .object({
    amountLimit: mandateAmount.optional(),
    endDate: mandateDay.optional(),
    expireAfter: expireAfter.default(2),
    referenceId: referenceId.optional(),
  })
  .refine(({ amountLimit, endDate }) => amountLimit !== undefined || endDate !== undefined, {
    message: "changes nothing: give amountLimit, endDate or both",
  });

/** Body of `PUT …/{id}/revoke`. */
export const revokeMandateBody = z.object({
  expireAfter: expireAfter.default(2),
  referenceId: referenceId.optional(),
});

/** Body of `POST …/{id}/notify`. */
export const notifyMandateBody = z.object({
  umn: z.string(),
  amount: mandateAmount,
  sequenceNumber,
  executionDate: mandateDay,
  referenceId: referenceId.optional(),
});

/** Body of `POST …/{id}/execute`. */
export const executeMandateBody = z.object({
  umn: z.string(),
  amount: mandateAmount,
  sequenceNumber,
  remark: note.optional(),
  referenceId: referenceId.optional(),
});

/** What goes wrong in the first place comes first: low balances are why most mandates end. */
export const failureType = z.enum([
  "insufficient-funds",
  "wrong-pin",
  "payer-declined",
  "request-expired",
  "account-closed",
  "account-mismatch",
  "bank-unavailable",
]);
export type FailureType = z.infer<typeof failureType>;

/** Body of `POST /api/v1/merchants/mandates/mock`: what becomes of something that waits. */
export const mockMandateBody = z.object({
  mandateId: z.string().optional(),
  /** Of the mandate or of the operation. */
  id: z.string().optional(),
  operation: operationType,
  status: z.enum(["success", "failed"]),
  seqNumber: z.int().optional(),
  failureType: failureType.optional(),
  payerRespCode: z.string().optional(),
  payerAccountNo: z.string().optional(),
  payerIfsc: z.string().optional(),
  payerAccountName: z.string().optional(),
});
export type MockMandateBody = z.output<typeof mockMandateBody>;
