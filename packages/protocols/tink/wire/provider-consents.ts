import { z } from "zod";
import { credentialsStatus, detailedError } from "./credentials.ts";

/** What a person lets be read at a bank. Times are epoch milliseconds. https://docs.tink.com/api#connectivity/provider-consent */
export const providerConsent = z.object({
  credentialsId: z.string(),
  providerName: z.string(),
  /** As in `/data/v2/accounts`. */
  accountIds: z.array(z.string()),
  status: credentialsStatus,
  statusUpdated: z.int(),
  /** Null where it does not end by itself. */
  sessionExpiryDate: z.int().nullable(),
  sessionExtendable: z.boolean(),
  detailedError: detailedError.optional(),
});
export type ProviderConsent = z.infer<typeof providerConsent>;

export const providerConsentList = z.object({ providerConsents: z.array(providerConsent) });

/** `POST /api/v1/provider-consents:extend` */
export const extendConsentRequest = z.object({ credentialsId: z.string().min(1) });
