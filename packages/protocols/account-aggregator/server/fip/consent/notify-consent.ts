import { AaRefusal } from "../../engine/aa-refusal.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import { findConsent, keepConsent, statusAt } from "./consent-records.ts";

/**
 * `POST /Consent/Notification`: the AA says how a consent stands. What is late changes nothing: a consent that ended
 * stays ended (Sahamati certification, "session-id-and-fi-status-states").
 */
export async function notifyConsent(
  context: FipContext,
  { aaId, consentId, status }: Parameters<Fip["notifyConsent"]>[0],
): Promise<void> {
  const consent = await findConsent(context, consentId);
  if (!consent) throw new AaRefusal("InvalidRequest", `${context.bank.name} has no consent ${consentId}.`);
  if (consent.aaId !== aaId) {
    throw new AaRefusal("InvalidNotifier", `Consent ${consentId} is not one of ${aaId}.`);
  }
  const before = statusAt(consent, context.world.clock.now());
  if (before === "REVOKED" || before === "EXPIRED") return;
  await keepConsent(context, { ...consent, status });
}
