import { AaRefusal } from "../../engine/aa-refusal.ts";
import type { FipContext } from "../fip-context.ts";
import { findLink } from "../link/link-records.ts";
import { type FipConsent, statusAt } from "./consent-records.ts";

const REFUSAL = {
  PAUSED: ["ConsentPaused", "is paused; the customer resumes it at the AA"],
  REVOKED: ["ConsentRevoked", "was revoked; ask the customer for another one"],
  EXPIRED: ["ConsentExpired", "has run out; ask the customer for another one"],
} as const;

/**
 * Lets data out only under a consent in force over accounts that are linked.
 * @throws AaRefusal ConsentPaused, ConsentRevoked, ConsentExpired; InvalidRequest for an account that was delinked
 */
export async function requireActive(context: FipContext, consent: FipConsent): Promise<void> {
  const status = statusAt(consent, context.world.clock.now());
  if (status !== "ACTIVE") {
    const [code, why] = REFUSAL[status];
    throw new AaRefusal(code, `Consent ${consent.consentId} ${why}.`);
  }
  for (const { linkRefNumber } of consent.detail.Accounts) {
    const link = await findLink(context, linkRefNumber);
    if (link?.delinkedAt === null) continue;
    throw new AaRefusal("InvalidRequest", `Account ${linkRefNumber} of the consent was delinked.`);
  }
}
