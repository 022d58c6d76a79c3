// UPI AutoPay as Setu's UMAP spells it, https://docs.setu.co/payments/umap: closest to NPCI's own words.
import { z } from "zod";

export const amountRule = z.enum(["max", "exact"]);
export type AmountRule = z.infer<typeof amountRule>;

export const mandateFrequency = z.enum([
  "one time",
  "daily",
  "weekly",
  "fortnightly",
  "monthly",
  "bi monthly",
  "quarterly",
  "half yearly",
  "yearly",
  "as presented",
]);
export type MandateFrequency = z.infer<typeof mandateFrequency>;

/** The debit comes on the day of the recurrence value, up to it, or from it on. */
export const recurrenceRule = z.enum(["on", "before", "after"]);
export type RecurrenceRule = z.infer<typeof recurrenceRule>;

/** The highest recurrence value of a frequency; the lowest is 1, and 0 is the only one where 0 is the highest. */
export const HIGHEST_RECURRENCE_VALUE: Readonly<Record<MandateFrequency, number>> = {
  "one time": 0,
  daily: 0,
  weekly: 7,
  fortnightly: 16,
  monthly: 31,
  "bi monthly": 31,
  quarterly: 31,
  "half yearly": 31,
  yearly: 31,
  "as presented": 0,
};

export const creationMode = z.enum(["collect", "intent", "qr"]);
export type CreationMode = z.infer<typeof creationMode>;

/** 00 default, 01 QR, 04 intent. */
export const initiationMode = z.enum(["00", "01", "04"]);
/** 00 default, 01 SEBI, 14 mandate, 76 mandate of a recurring verified account. */
export const mandatePurpose = z.enum(["00", "01", "14", "76"]);
export const ifscMatchType = z.enum(["CompleteIFSCMatch", "BankCodeMatch"]);

export const mandateStatus = z.enum(["pending", "live", "paused", "revoked", "rejected", "completed"]);
export type MandateStatus = z.infer<typeof mandateStatus>;

export const operationType = z.enum(["create", "update", "pause", "unpause", "revoke", "notify", "execute"]);
export type OperationType = z.infer<typeof operationType>;

export const operationStatus = z.enum(["pending", "initiated", "success", "failed"]);
export type OperationStatus = z.infer<typeof operationStatus>;

/** Paise. */
export const mandateAmount = z
  .int("has to be a whole number of paise")
  .min(100, "has to be 100 paise at least")
  .max(20_000_000, "may be 2,00,000 rupees (20000000 paise) at most");

export const customerVpa = z
  .string()
  .regex(/^[a-zA-Z0-9.-]+@[a-zA-Z0-9.-]+$/, "has to be a UPI address, such as asha@mockupi");
export const merchantVpa = z
  .string()
  .regex(/^[a-z0-9.-]+@[a-zA-Z]+$/, "has to be a merchant's UPI address, such as streamco@mockpsp");

export const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export const npciTxnId = z.string().regex(/^[a-zA-Z0-9]{35}$/);
/** Retrieval reference number. */
export const rrn = z.string().regex(/^\d{12}$/);
/** 32 hexadecimal digits at the handle of the payer's payment service. */
export const umn = z.string().regex(/^[0-9a-f]{32}@[a-z]+$/);
