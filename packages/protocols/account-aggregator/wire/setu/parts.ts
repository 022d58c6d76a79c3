import { z } from "zod";
import { purposeCode } from "../consent-detail.ts";
import { consentMode, consentType, fetchType } from "../fi-type.ts";
import { setuFiType } from "./vocabulary.ts";

/** ISO 8601 as callers write it: the documentation leaves the seconds out in places. */
const dateTime = z.string().refine((text) => Number.isFinite(Date.parse(text)), {
  error: "has to be a date and time, e.g. 2026-01-31T00:00:00Z",
});

const wholeNumber = z.int("has to be a whole number, not a text").positive();

export const setuDataRange = z.object({ from: dateTime, to: dateTime });
export type SetuDataRange = z.infer<typeof setuDataRange>;

/** The documentation's own example sends the value as text. */
export const setuConsentDuration = z.object({
  unit: z.enum(["MONTH", "YEAR", "DAY"]),
  value: z.union([
    wholeNumber,
    z
      .string()
      .regex(/^[1-9]\d*$/)
      .transform(Number),
  ]),
});

export const setuConsentDateRange = z.object({ startDate: dateTime, endDate: dateTime });

/** With `INF` the value says nothing. */
export const setuDataLife = z.object({
  unit: z.enum(["MONTH", "YEAR", "DAY", "INF"]),
  value: z.int("has to be a whole number, not a text").nonnegative(),
});

export const setuFrequency = z.object({
  unit: z.enum(["HOUR", "DAY", "MONTH", "YEAR", "INF"]),
  value: wholeNumber,
});

export const setuDataFilter = z.object({
  type: z.enum(["TRANSACTIONTYPE", "TRANSACTIONAMOUNT"]),
  operator: z.enum(["=", "!=", ">", "<", ">=", "<="]),
  value: z.string(),
});

export const setuPurpose = z.object({
  code: purposeCode,
  refUri: z.string(),
  text: z.string(),
  category: z.object({ type: z.string() }),
});

/**
 * What shapes the person's journey: which banks and accounts are offered and how.
 * https://docs.setu.co/data/account-aggregator/consent-object, "Context Parameters"
 */
export const setuContextKey = z.enum([
  "accounttype",
  "fipId",
  "excludeFipIds",
  "consentReviewAt",
  "purposeDescription",
  "purposeCode",
  "alternateNumber",
  "accountSelectionMode",
  "transactionType",
]);

export const setuContext = z.object({ key: setuContextKey, value: z.string() });
export type SetuContext = z.infer<typeof setuContext>;

/** What a product has configured for requests that do not say it themselves. */
export const setuConsentTerms = z.object({
  consentMode,
  fetchType,
  consentTypes: z.array(consentType).min(1),
  fiTypes: z.array(setuFiType).min(1),
  purpose: setuPurpose,
  dataLife: setuDataLife,
  frequency: setuFrequency,
  dataFilter: z.array(setuDataFilter),
});
export type SetuConsentTerms = z.infer<typeof setuConsentTerms>;
