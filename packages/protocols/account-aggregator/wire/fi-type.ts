import { z } from "zod";

/**
 * Kinds of financial information, as `fiTypes`, `FITypes`, `fiType` and `FIType` spell them: 2.0.0 and what 2.1.0
 * added. CREDIT_CARD, PPF, EPF and ULIP have schemas and no value here; they travel as OTHER.
 */
export const fiType = z.enum([
  "DEPOSIT",
  "TERM_DEPOSIT",
  "RECURRING_DEPOSIT",
  "SIP",
  "CP",
  "GOVT_SECURITIES",
  "EQUITIES",
  "BONDS",
  "DEBENTURES",
  "MUTUAL_FUNDS",
  "ETF",
  "IDR",
  "CIS",
  "AIF",
  "INSURANCE_POLICIES",
  "NPS",
  "INVIT",
  "REIT",
  "GSTR1_3B",
  "LIFE_INSURANCE",
  "GENERAL_INSURANCE",
  "OTHER",
]);
export type FiType = z.infer<typeof fiType>;

export const consentType = z.enum(["PROFILE", "SUMMARY", "TRANSACTIONS"]);
export type ConsentType = z.infer<typeof consentType>;

export const consentMode = z.enum(["VIEW", "STORE", "QUERY", "STREAM"]);
export const fetchType = z.enum(["ONETIME", "PERIODIC"]);
