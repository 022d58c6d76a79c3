import { toIso } from "@sandbank/domain";
import type {
  ArtefactStatus,
  ConsentArtefact,
  FiNotification,
  FiOfFip,
  HandleStatus,
  SessionStatus,
} from "../../wire/index.ts";
import { AaRefusal } from "../engine/aa-refusal.ts";
import type { Artefact, Consent, Session } from "../engine/model.ts";
import type { FetchedFi } from "../fip/fip.ts";
import type { Generation } from "../rebit/versions.ts";

/**
 * What a handle stands at. Once approved it stays READY whatever becomes of the consent (aa.md 5); 1.1.2 has one word
 * for all that failed.
 */
export function toHandleStatus({ status, approvedAt }: Consent, generation: Generation): HandleStatus {
  if (approvedAt !== null) return "READY";
  if (status === "PENDING") return "PENDING";
  if (generation === 1) return "FAILED";
  return status === "REJECTED" || status === "EXPIRED" ? status : "FAILED";
}

const ARTEFACT_STATUSES: readonly string[] = [
  "ACTIVE",
  "PAUSED",
  "REVOKED",
  "EXPIRED",
] satisfies ArtefactStatus[];

const isArtefactStatus = (status: string): status is ArtefactStatus => ARTEFACT_STATUSES.includes(status);

/** An artefact as `/Consent/fetch` answers, but for `ver` and `txnid`. @param log base URL of what was done with it */
export function toConsentArtefact(
  { status, approvedAt, createdAt, uses }: Consent,
  { consentId, signedConsent }: Artefact,
  log: string,
): Omit<ConsentArtefact, "ver" | "txnid"> {
  if (!isArtefactStatus(status)) {
    throw new AaRefusal("InvalidConsentId", `The consent ${consentId} is ${status}; it has no artefact.`);
  }
  const since = approvedAt ?? createdAt;
  return {
    consentId,
    status,
    createTimestamp: toIso(since),
    signedConsent,
    ConsentUse: {
      logUri: `${log}/${consentId}/log`,
      count: uses.length,
      lastUseDateTime: toIso(uses.at(-1) ?? since),
    },
  };
}

/** @throws AaRefusal NoDataFound for data nobody encrypted: it does not leave the sandbox */
export function toFiOfFip(data: FetchedFi & { readonly fipId: string }): FiOfFip {
  const { fipId: fipID, keyMaterial, accounts } = data;
  if (!keyMaterial) throw new AaRefusal("NoDataFound", "The session was opened without KeyMaterial.");
  return {
    fipID,
    data: accounts.map(({ linkRefNumber, maskedAccNumber, fi: encryptedFI }) => ({
      linkRefNumber,
      maskedAccNumber,
      encryptedFI,
    })),
    KeyMaterial: keyMaterial,
  };
}

/** How a session stands, as an FIU is told. */
export function toFiStatus({ id, status, fips }: Session): FiNotification["FIStatusNotification"] {
  return {
    sessionId: id,
    sessionStatus: status satisfies SessionStatus,
    FIStatusResponse: fips.map(({ fipId: fipID, accounts }) => ({
      fipID,
      Accounts: accounts.map(({ linkRefNumber, status: FIStatus, description }) => ({
        linkRefNumber,
        FIStatus,
        description,
      })),
    })),
  };
}
