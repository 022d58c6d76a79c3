// FDX 6 Consent API, https://financialdataexchange.org: the consent a token acts under. Its id is the
// `grant_id` of the token response.
import { isoInstant } from "@sandbank/domain";
import { z } from "zod";

/** The kinds of data a consent can cover and the OAuth scope that asks for each. */
export const scopeOfCluster = {
  ACCOUNT_BASIC: "fdx:accountbasic:read",
  ACCOUNT_DETAILED: "fdx:accountdetailed:read",
  TRANSACTIONS: "fdx:transactions:read",
  STATEMENTS: "fdx:statements:read",
  CUSTOMER_CONTACT: "fdx:customercontact:read",
  CUSTOMER_PERSONAL: "fdx:customerpersonal:read",
} as const;
export type DataCluster = keyof typeof scopeOfCluster;

/** Every data scope served, in the order people are shown them. */
export const dataScopes: readonly string[] = Object.values(scopeOfCluster);

export const party = z.object({
  name: z.string(),
  type: z.enum(["DATA_ACCESS_PLATFORM", "DATA_PROVIDER", "DATA_RECIPIENT", "INDIVIDUAL"]),
  homeUri: z.string().optional(),
  logoUri: z.string().optional(),
  registry: z.enum(["FDX", "GLEIF", "ICANN", "PRIVATE"]).optional(),
  registeredEntityName: z.string().optional(),
  registeredEntityId: z.string().optional(),
});

/** `GET /consents/{consentId}` */
export const consent = z.object({
  id: z.string().min(1),
  status: z.enum(["ACTIVE", "EXPIRED", "REVOKED"]),
  createdTime: isoInstant,
  updatedTime: isoInstant.optional(),
  /** Absent where the consent lasts until revoked. */
  expirationTime: isoInstant.optional(),
  durationType: z.enum(["ONE_TIME", "PERSISTENT", "TIME_BOUND"]),
  /** Days; `TIME_BOUND` only. */
  durationPeriod: z.number().int().positive().optional(),
  /** Oldest data covered, days back. */
  lookbackPeriod: z.number().int().positive().optional(),
  parties: z.array(party),
  resources: z.array(
    z.object({
      resourceType: z.enum(["ACCOUNT", "CUSTOMER", "DOCUMENT"]),
      resourceId: z.string(),
      /** {@link DataCluster}s; others may appear. */
      dataClusters: z.array(z.string()),
    }),
  ),
});
export type Consent = z.infer<typeof consent>;

export const revocationReason = z.enum(["BUSINESS_RULE", "USER_ACTION"]);
export const revocationInitiator = z.enum([
  "DATA_ACCESS_PLATFORM",
  "DATA_PROVIDER",
  "DATA_RECIPIENT",
  "INDIVIDUAL",
]);

/** Body of `PUT /consents/{consentId}/revocation`; answered by 204, or 409 when it had already ended. */
export const consentRevocationRequest = z.object({
  reason: revocationReason,
  initiator: revocationInitiator,
});
export type ConsentRevocationRequest = z.infer<typeof consentRevocationRequest>;

/** `GET /consents/{consentId}/revocation` */
export const consentRevocations = z.object({
  revocations: z.array(
    z.object({
      status: z.literal("REVOKED"),
      reason: revocationReason,
      initiator: revocationInitiator,
      updatedTime: isoInstant,
    }),
  ),
});
export type ConsentRevocations = z.infer<typeof consentRevocations>;
