import { consentAt } from "./consent-at.ts";
import type { EngineContext } from "./engine-context.ts";
import type { Actor, Consent, KeptConsent } from "./model.ts";
import { requirePending } from "./require-pending.ts";

interface Answer {
  readonly handle: string;
  readonly status: "REJECTED" | "PENDING" | "FAILED";
  readonly reason: string;
  readonly by: Actor;
}

/**
 * The request was turned down, left for later (it stays PENDING), or cannot be answered.
 * @throws AaRefusal InvalidConsentHandle, InvalidConsentStatus
 */
export async function answerConsent(
  { world, consents, tell }: EngineContext,
  { handle, status, reason, by }: Answer,
): Promise<Consent> {
  const answered = await consents.change(handle, async (kept) => {
    const now = world.clock.now();
    requirePending(kept, now);
    const next: KeptConsent = { ...kept, status, reason, changedAt: now, changedBy: by };
    return { next, result: consentAt(next, now) };
  });
  await tell({ kind: "consent", at: world.clock.now(), consent: answered, by });
  return answered;
}
