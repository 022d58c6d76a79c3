// https://docs.setu.co/data/account-aggregator/api-integration/consent-flow and
// https://docs.setu.co/data/account-aggregator/consent-object
import { z } from "zod";
import {
  setuConsentDateRange,
  setuConsentDuration,
  setuConsentTerms,
  setuContext,
  setuDataRange,
} from "./parts.ts";
import { setuConsentStatus } from "./vocabulary.ts";

const pan = z.string().regex(/^$|^[A-Z]{5}\d{4}[A-Z]$/, "has to be a PAN, e.g. AAAPA0000A");

/** They tell apart; case counts. */
const tags = z
  .array(z.string().min(1).max(100))
  .refine((given) => new Set(given).size === given.length, { error: "has one tag twice" });

/** Body of `POST /v2/consents`. What is not sent the product's configuration says. */
export const setuNewConsent = setuConsentTerms.partial().extend({
  /** `9999999999` or `9999999999@handle`. */
  vua: z.string().regex(/^\d{10}(?:@[\w.-]+)?$/, "has to be ten digits, alone or followed by @ and a handle"),
  /** Wins over `consentDateRange`. */
  consentDuration: setuConsentDuration.optional(),
  consentDateRange: setuConsentDateRange.optional(),
  dataRange: setuDataRange,
  redirectUrl: z.string().optional(),
  context: z.array(setuContext).optional(),
  PAN: pan.optional(),
  additionalParams: z.object({ tags: tags.optional() }).optional(),
  enableAdditionalPhoneNumber: z.boolean().optional(),
});
export type SetuNewConsent = z.infer<typeof setuNewConsent>;

/** An account a consent covers. */
export const setuLinkedAccount = z.object({
  fipId: z.string(),
  fiType: z.string(),
  accType: z.string(),
  maskedAccNumber: z.string(),
  linkRefNumber: z.string(),
});
export type SetuLinkedAccount = z.infer<typeof setuLinkedAccount>;

/** The short form is the three that are not optional here. */
export const setuConsentDetail = setuConsentTerms.partial().extend({
  vua: z.string(),
  consentStart: z.string(),
  consentExpiry: z.string(),
  dataRange: setuDataRange.optional(),
});
export type SetuConsentDetail = z.infer<typeof setuConsentDetail>;

/** Answer of `POST /v2/consents` (201) and `GET /v2/consents/{id}`. */
export const setuConsent = z.object({
  id: z.string(),
  /** Where the person decides. */
  url: z.string(),
  status: setuConsentStatus,
  detail: setuConsentDetail,
  redirectUrl: z.string().optional(),
  context: z.array(z.object({ key: z.string(), value: z.string() })),
  PAN: z.string().optional(),
  /** The API reference says number, the documentation's examples show text. */
  usage: z.object({ count: z.coerce.number(), lastUsed: z.string().nullable() }).nullish(),
  accountsLinked: z.array(setuLinkedAccount),
  tags: z.array(z.string()).optional(),
  enableAdditionalPhoneNumber: z.boolean().optional(),
  traceId: z.string(),
});
export type SetuConsent = z.infer<typeof setuConsent>;

/** Answer of `POST /v2/consents/{id}/revoke`. */
export const setuRevocation = z.object({ status: setuConsentStatus, traceId: z.string() });
export type SetuRevocation = z.infer<typeof setuRevocation>;

/** Body of `POST /v2/consents/collection`: consents a person decides on in one go, two at most. */
export const setuNewCollection = z.object({
  mandatoryConsents: z.array(z.string()).min(1).max(2),
  optionalConsents: z.array(z.string()).max(1).default([]),
});

/** Answer of `POST /v2/consents/collection` and `GET /v2/consents/collection/{id}`. */
export const setuCollection = z.object({
  consentCollectionId: z.string(),
  url: z.string(),
  txnid: z.string(),
  traceId: z.string().optional(),
});
export type SetuCollection = z.infer<typeof setuCollection>;

/** Answer of `GET /v2/consents/{id}/fetch/status` once something was fetched. */
export const setuFetchStatus = z.object({
  lastFetchedAt: z.string(),
  dataRange: setuDataRange,
  /** One for every account. */
  lastFetchedFips: z.array(z.string()),
  traceId: z.string(),
});
export type SetuFetchStatus = z.infer<typeof setuFetchStatus>;
