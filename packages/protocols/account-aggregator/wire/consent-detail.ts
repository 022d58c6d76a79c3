import { z } from "zod";
import { timestamp } from "./envelope.ts";
import { consentMode, consentType, fetchType, fiType } from "./fi-type.ts";

const text = z.string().min(1);

export const dateRange = z.object({ from: timestamp, to: timestamp });
export type DateRange = z.infer<typeof dateRange>;

export const purposeCode = z.enum(["101", "102", "103", "104", "105"]);

export const purpose = z.object({
  code: text,
  refUri: text.optional(),
  text: text.optional(),
  Category: z.object({ type: text.optional() }).optional(),
});

export const dataLife = z.object({ unit: z.enum(["DAY", "MONTH", "YEAR", "INF"]), value: z.number().min(0) });
export type DataLife = z.infer<typeof dataLife>;

/** `INF` may be asked for and is not in the signed detail. */
export const frequency = z.object({
  unit: z.enum(["HOUR", "DAY", "MONTH", "YEAR", "INF"]),
  value: z.number().min(0),
});
export type Frequency = z.infer<typeof frequency>;

export const dataFilter = z.object({
  type: z.enum(["TRANSACTIONTYPE", "TRANSACTIONAMOUNT"]),
  operator: z.enum(["=", "!=", ">", "<", ">=", "<="]),
  value: text,
});
export type DataFilter = z.infer<typeof dataFilter>;

/** What a consent is about, as an FIU asks for it: `ConsentDetail` of `POST /Consent`. */
export const consentDetail = z.object({
  consentStart: timestamp,
  consentExpiry: timestamp,
  consentMode,
  fetchType,
  consentTypes: z.array(consentType).min(1),
  fiTypes: z.array(fiType).min(1),
  DataConsumer: z.object({ id: text, type: z.enum(["FIU", "USER", "AA"]) }),
  Customer: z.object({
    id: text.optional(),
    Identifiers: z.array(z.object({ type: z.enum(["MOBILE", "EMAIL", "OTHERS"]), value: text })).optional(),
  }),
  Purpose: purpose,
  FIDataRange: dateRange,
  DataLife: dataLife,
  Frequency: frequency,
  DataFilter: z.array(dataFilter).optional(),
});
export type ConsentDetail = z.infer<typeof consentDetail>;

/** One account as an artefact names it. */
export const consentAccount = z.object({
  fiType: text,
  fipId: text,
  accType: text,
  linkRefNumber: text,
  maskedAccNumber: text,
});
export type ConsentAccount = z.infer<typeof consentAccount>;

/** What is signed once a person has approved: payload of `signedConsent`. */
export const signedConsentDetail = z.object({
  ...consentDetail.shape,
  DataProvider: z.object({ id: text, type: z.enum(["FIP", "AA"]) }),
  Customer: z.object({ id: text }),
  Accounts: z.array(consentAccount).min(1),
});
export type SignedConsentDetail = z.infer<typeof signedConsentDetail>;
