import type { Instant } from "@sandbank/domain";
import type { ConsentStatus } from "@sandbank/provider";
import { type ProviderConsent, providerConsents } from "./answers.ts";
import type { TinkApi } from "./api.ts";
import type { Credentials } from "./credentials.ts";
import { credentialsError } from "./reasons.ts";

/** The user's consents, one for each of their credentials. @throws ProviderError */
export async function readConsents(api: TinkApi): Promise<readonly ProviderConsent[]> {
  return (await api.get("/api/v1/provider-consents", providerConsents)).providerConsents;
}

const ENDS: Readonly<Record<string, ConsentStatus["status"]>> = {
  SESSION_EXPIRED: "expired",
  DELETED: "revoked",
};
const FAILED = new Set(["AUTHENTICATION_ERROR", "TEMPORARY_ERROR", "PERMANENT_ERROR"]);

/**
 * What Tink's word for credentials means to who reads by them; undefined for credentials it does not have. What is being
 * signed in or read just now can be read as it was before.
 * @throws ProviderError for credentials that have failed
 */
export function consentStatus(
  { credentialsId, approvedAt }: Pick<Credentials, "credentialsId" | "approvedAt">,
  consent: Pick<ProviderConsent, "status" | "sessionExpiryDate" | "detailedError"> | undefined,
  now: Instant,
): ConsentStatus {
  const expiresAt = consent?.sessionExpiryDate ?? null;
  const ended = consent === undefined ? "revoked" : ENDS[consent.status];
  // Tink may be late to notice that its time is over.
  const hasRunOut = expiresAt !== null && expiresAt <= now;
  if (consent && !ended && !hasRunOut && FAILED.has(consent.status)) {
    throw credentialsError(consent.status, consent.detailedError);
  }
  return {
    consentId: credentialsId,
    status: ended ?? (hasRunOut ? "expired" : "approved"),
    approvedAt,
    expiresAt,
    covers: ["accounts", "balances", "transactions"],
  };
}
