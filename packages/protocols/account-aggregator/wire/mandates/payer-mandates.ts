// An extension of ours: no published API shows an application the mandates on the accounts it was let see.
import { isoDate, isoInstant } from "@sandbank/domain";
import { z } from "zod";
import { amountRule, mandateFrequency, mandateStatus } from "./values.ts";

/** A UPI mandate as the bank of the payer's account knows it. */
export const payerMandate = z.object({
  mandateId: z.string(),
  umn: z.string().nullable(),
  merchantName: z.string(),
  merchantVpa: z.string().nullable(),
  /** Paise: the most that may be taken at once, or what is. */
  amount: z.int(),
  currency: z.literal("INR"),
  amountRule,
  frequency: mandateFrequency,
  status: mandateStatus,
  startDate: isoDate,
  endDate: isoDate.nullable(),
  lastDebitAt: isoInstant.nullable(),
  nextDebitDate: isoDate.nullable(),
  fipId: z.string(),
  linkRefNumber: z.string(),
  maskedAccNumber: z.string(),
});
export type PayerMandate = z.infer<typeof payerMandate>;

/** Answer of `GET /v2/consents/{id}/mandates`. */
export const payerMandates = z.object({
  /** Says that no Setu API has this. */
  extension: z.literal("sandbank"),
  consentId: z.string(),
  mandates: z.array(payerMandate),
});
export type PayerMandates = z.infer<typeof payerMandates>;
