import type { Instant } from "@sandbank/domain";
import type { Consent, ConsentStatus, KeptConsent } from "./model.ts";

/** How long a request waits for the person's answer. */
const UNATTENDED_MS = 24 * 3_600_000;

/** When time alone ends it: the consent's expiry, or that of a request nobody answers; null where nothing does. */
export function endOf({ status, createdAt, detail }: KeptConsent): Instant | null {
  const expiry = Date.parse(detail.consentExpiry);
  if (status === "PENDING") return Math.min(createdAt + UNATTENDED_MS, expiry);
  return status === "ACTIVE" || status === "PAUSED" ? expiry : null;
}

/** Its status at an instant: what is kept, or EXPIRED once its time is over. */
export function statusAt(kept: KeptConsent, now: Instant): ConsentStatus {
  const end = endOf(kept);
  return end !== null && end <= now ? "EXPIRED" : kept.status;
}

export function consentAt(kept: KeptConsent, now: Instant): Consent {
  return { ...kept, id: kept.artefact?.consentId ?? null, status: statusAt(kept, now) };
}
