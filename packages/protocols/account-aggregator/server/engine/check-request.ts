import type { Instant } from "@sandbank/domain";
import { isExpired, KeyMaterialError, readNonce, readPublicKey, signatureOf } from "../../crypto/index.ts";
import type { ConsentDetail, DateRange, KeyMaterial } from "../../wire/index.ts";
import { AaRefusal } from "./aa-refusal.ts";
import { statusAt } from "./consent-at.ts";
import type { Artefact, KeptConsent } from "./model.ts";
import { shift } from "./span.ts";

/** @throws AaRefusal SignatureDoesNotMatch for another signature than that of the artefact */
export function checkArtefactSignature({ consentId, signedConsent }: Artefact, signature: string): void {
  if (signature === signatureOf(signedConsent)) return;
  throw new AaRefusal(
    "SignatureDoesNotMatch",
    `Consent.digitalSignature is not that of ${consentId}: send the third part of its signedConsent.`,
  );
}

/** @throws AaRefusal InvalidConsentStatus for a consent that is not ACTIVE, or not yet */
export function checkActive(consent: KeptConsent, now: Instant): void {
  const status = statusAt(consent, now);
  if (status !== "ACTIVE") {
    throw new AaRefusal(
      "InvalidConsentStatus",
      `The consent is ${status}; data is given under an ACTIVE one only.`,
    );
  }
  const { consentStart } = consent.detail;
  if (Date.parse(consentStart) > now) {
    throw new AaRefusal("InvalidConsentStatus", `The consent begins ${consentStart} only.`);
  }
}

/** @throws AaRefusal InvalidDateRange for one that is none, or not within that of the consent */
export function checkRange({ FIDataRange: agreed }: ConsentDetail, { from, to }: DateRange): void {
  if (Date.parse(from) >= Date.parse(to)) {
    throw new AaRefusal("InvalidDateRange", `FIDataRange ends ${to}, which is not after ${from}.`);
  }
  if (Date.parse(from) >= Date.parse(agreed.from) && Date.parse(to) <= Date.parse(agreed.to)) return;
  throw new AaRefusal(
    "InvalidDateRange",
    `FIDataRange ${from} to ${to} is not within that of the consent, ${agreed.from} to ${agreed.to}.`,
  );
}

/** @throws AaRefusal InvalidConsentUse for a second use of a ONETIME consent, or one more than its frequency allows */
export function checkUse(
  { detail: { fetchType, Frequency }, uses }: Pick<KeptConsent, "detail" | "uses">,
  now: Instant,
): void {
  if (fetchType === "ONETIME") {
    if (uses.length === 0) return;
    throw new AaRefusal("InvalidConsentUse", "The consent is ONETIME and was used; ask for a new one.");
  }
  const { unit, value } = Frequency;
  if (unit === "INF") return;
  const since = shift(now, unit, -1);
  const lately = uses.filter((at) => at > since && at <= now);
  if (lately.length < value) return;
  const again = new Date(shift(lately[lately.length - value] ?? now, unit, 1)).toISOString();
  throw new AaRefusal(
    "InvalidConsentUse",
    `The consent may be used ${value} times a ${unit} and was; it can be again from ${again}.`,
  );
}

/** @throws AaRefusal InvalidKey for what is no key of either encoding, one that has ended, or no nonce */
export function checkKey(material: KeyMaterial, now: Instant): void {
  try {
    readPublicKey(material.DHPublicKey.KeyValue);
    readNonce(material.Nonce);
    if (!isExpired(material, now)) return;
  } catch (error) {
    if (!(error instanceof KeyMaterialError)) throw error;
    throw new AaRefusal("InvalidKey", error.message);
  }
  throw new AaRefusal(
    "InvalidKey",
    `KeyMaterial.DHPublicKey ended ${material.DHPublicKey.expiry}; make a new key pair for each request.`,
  );
}
