import { AA_ID } from "./aa-id.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { consentAt, statusAt } from "./consent-at.ts";
import type { EngineContext } from "./engine-context.ts";
import type { Actor, Consent, ConsentStatus, KeptConsent } from "./model.ts";

type Target = "ACTIVE" | "PAUSED" | "REVOKED";

/** From which states each is reached (aa.md 6). */
const REACHED_FROM: Readonly<Record<Target, readonly ConsentStatus[]>> = {
  ACTIVE: ["PAUSED"],
  PAUSED: ["ACTIVE"],
  REVOKED: ["ACTIVE", "PAUSED"],
};

/**
 * Pauses, resumes or revokes a consent and tells its FIPs.
 * @param consentId the FIU-side id or a FIP-side one
 * @throws AaRefusal InvalidConsentId, InvalidConsentStatus
 */
export async function changeConsent(
  context: EngineContext,
  { consentId, to, by }: { readonly consentId: string; readonly to: Target; readonly by: Actor },
): Promise<Consent> {
  const { world, consents, tell } = context;
  const found = await consents.findById(consentId);
  if (!found) throw new AaRefusal("InvalidConsentId", `There is no consent "${consentId}".`);
  const changed = await consents.change(found.handle, async (kept) => {
    const now = world.clock.now();
    const status = statusAt(kept, now);
    if (!REACHED_FROM[to].includes(status)) {
      throw new AaRefusal(
        "InvalidConsentStatus",
        `The consent ${consentId} is ${status}; it cannot be ${to}.`,
      );
    }
    const next: KeptConsent = { ...kept, status: to, changedAt: now, changedBy: by };
    await tellFips(context, next, to);
    return { next, result: consentAt(next, now) };
  });
  await tell({ kind: "consent", at: world.clock.now(), consent: changed, by });
  return changed;
}

/** What a FIP answers changes nothing: the aggregator's word counts. */
async function tellFips(
  { fips }: EngineContext,
  { fipArtefacts }: KeptConsent,
  status: Target,
): Promise<void> {
  for (const { fipId, consentId } of fipArtefacts) {
    const fip = fips.find(({ id }) => id === fipId);
    try {
      await fip?.notifyConsent({ aaId: AA_ID, consentId, status });
    } catch (error) {
      if (!(error instanceof AaRefusal)) throw error;
    }
  }
}
