import type { Instant } from "@sandbank/domain";
import { isExpired, KeyMaterialError, readNonce, readPublicKey } from "../../../crypto/index.ts";
import type { DateRange, KeyMaterial } from "../../../wire/index.ts";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import { checkUse } from "../../engine/check-request.ts";
import type { FiOutcome } from "../../engine/model.ts";
import { type FipConsent, findConsent, keepConsent } from "../consent/consent-records.ts";
import { requireActive } from "../consent/require-active.ts";
import type { Fip } from "../fip.ts";
import type { FipContext } from "../fip-context.ts";
import type { FipSettings } from "../settings.ts";
import { tellFiStatus } from "../tell/tell-fi-status.ts";
import { keepSession } from "./session-records.ts";

type Ask = Parameters<Fip["requestFi"]>[0];

/** `POST /FI/request`: begins to prepare the data of a consent's accounts. */
export async function requestFi(context: FipContext, ask: Ask) {
  const { aaId, keyMaterial, range, format } = ask;
  const now = context.world.clock.now();
  const consent = await requireConsent(context, ask);
  await requireActive(context, consent);
  requireStarted(consent, now);
  requireRange(consent, range);
  if (keyMaterial) requireKey(keyMaterial, context.keysEndAt());
  checkUse(consent, now);
  const sessionId = await context.drawUuid("session");
  const outcomes = outcomesOf(consent, await context.settings(), now);
  const { consentId } = consent;
  // What was not wholly given may be asked for again.
  const isUse = outcomes.every(({ outcome }) => outcome === "READY");
  if (isUse) await keepConsent(context, { ...consent, uses: [...consent.uses, now] });
  const asked = { aaId, consentId, range, keyMaterial, format };
  const session = { ...asked, sessionId, requestedAt: now, outcomes };
  await keepSession(context, session);
  await tellFiStatus(context, session);
  return { sessionId, accounts: outcomes };
}

async function requireConsent(
  context: FipContext,
  { aaId, consentId, digitalSignature }: Ask,
): Promise<FipConsent> {
  const consent = await findConsent(context, consentId);
  if (!consent || consent.aaId !== aaId) {
    throw new AaRefusal("InvalidConsentId", `${context.bank.name} has no consent ${consentId} of ${aaId}.`);
  }
  if (consent.signature === digitalSignature) return consent;
  throw new AaRefusal(
    "SignatureDoesNotMatch",
    "Consent.digitalSignature is not the third part of this consent's signedConsent.",
  );
}

function requireStarted({ detail }: FipConsent, now: Instant): void {
  if (Date.parse(detail.consentStart) <= now) return;
  throw new AaRefusal("InvalidRequest", `The consent begins ${detail.consentStart}; ask again then.`);
}

function requireRange({ detail: { FIDataRange: most } }: FipConsent, { from, to }: DateRange): void {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (start <= end && start >= Date.parse(most.from) && end <= Date.parse(most.to)) return;
  throw new AaRefusal(
    "InvalidDateRange",
    `FIDataRange ${from} to ${to} has to be in order and within the consent's, ${most.from} to ${most.to}.`,
  );
}

/** @throws AaRefusal InvalidKey, ExpiredKeyMaterial */
export function requireKey(material: KeyMaterial, now: Instant): void {
  try {
    readPublicKey(material.DHPublicKey.KeyValue);
    readNonce(material.Nonce);
    if (!isExpired(material, now)) return;
  } catch (error) {
    if (!(error instanceof KeyMaterialError)) throw error;
    throw new AaRefusal("InvalidKey", `KeyMaterial: ${error.message}`);
  }
  throw new AaRefusal(
    "ExpiredKeyMaterial",
    `KeyMaterial: DHPublicKey.expiry ${material.DHPublicKey.expiry} has passed; make a new key.`,
  );
}

const TIMED_OUT = {
  outcome: "TIMEOUT",
  description: "The bank's own systems did not answer in time.",
} as const;
const DENIED = { outcome: "DENIED", description: "The bank does not share this account." } as const;
const READY = { outcome: "READY", description: "" } as const;

function outcomesOf(
  { detail: { Accounts } }: FipConsent,
  { data, readyAfterSeconds }: FipSettings,
  now: Instant,
): FiOutcome[] {
  const at = now + readyAfterSeconds * 1_000;
  const becomes = (index: number) => {
    if (data === "denied") return DENIED;
    if (data === "timed_out" || (data === "partial" && index > 0)) return TIMED_OUT;
    return READY;
  };
  return Accounts.map(({ linkRefNumber }, index) => ({ linkRefNumber, ...becomes(index), at }));
}
