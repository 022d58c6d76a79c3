import type { Instant } from "@sandbank/domain";
import { jsonValue } from "@sandbank/store";
import { z } from "zod";
import { type ArtefactStatus, artefactStatus, signedConsentDetail } from "../../../wire/index.ts";
import type { FipContext } from "../fip-context.ts";

/** A consent an AA handed to the bank, with its own id. */
const fipConsent = z.object({
  consentId: z.string(),
  aaId: z.string(),
  detail: signedConsentDetail,
  /** Third part of the signed consent. */
  signature: z.string(),
  /** As the AA said last; that it ran out the clock says. */
  status: artefactStatus,
  receivedAt: z.number(),
  /** Instants of the data requests made under it. */
  uses: z.array(z.number()),
});
export type FipConsent = z.infer<typeof fipConsent>;

const KIND = "Consent";

export async function keepConsent({ store }: FipContext, consent: FipConsent): Promise<void> {
  await store.put({ kind: KIND, id: consent.consentId, value: jsonValue.parse(consent) });
}

export async function findConsent({ store }: FipContext, consentId: string): Promise<FipConsent | undefined> {
  const kept = await store.get(KIND, consentId);
  return kept && fipConsent.parse(kept.value);
}

/** At an instant: what was revoked or has run out stays so. */
export function statusAt({ status, detail }: FipConsent, now: Instant): ArtefactStatus {
  const isEnded = status === "REVOKED" || status === "EXPIRED";
  return !isEnded && now >= Date.parse(detail.consentExpiry) ? "EXPIRED" : status;
}
