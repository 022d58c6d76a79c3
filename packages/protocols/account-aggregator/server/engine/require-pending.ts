import type { Instant } from "@sandbank/domain";
import { AaRefusal } from "./aa-refusal.ts";
import { statusAt } from "./consent-at.ts";
import type { KeptConsent } from "./model.ts";

/** @throws AaRefusal InvalidConsentStatus for a request that is answered or that nobody can answer any more */
export function requirePending(consent: KeptConsent, now: Instant): void {
  const status = statusAt(consent, now);
  if (status === "PENDING") return;
  throw new AaRefusal(
    "InvalidConsentStatus",
    `The consent request ${consent.handle} is ${status}; only a PENDING one can be answered.`,
  );
}
