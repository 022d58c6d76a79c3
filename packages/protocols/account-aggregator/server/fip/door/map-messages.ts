import type {
  ArtefactStatus,
  ConsentArtefact,
  ConsentNotification,
  DiscoveredAccount,
  FiOfFip,
} from "../../../wire/index.ts";
import { discoveredAccount } from "../../../wire/index.ts";
import { AaRefusal } from "../../engine/aa-refusal.ts";
import type { Discovered } from "../../engine/model.ts";
import type { FetchedFi, Fip } from "../fip.ts";

export function toDiscoveredAccount(account: Discovered): DiscoveredAccount {
  const { fiType: FIType, accType, accRefNumber, maskedAccNumber } = account;
  return discoveredAccount.parse({ FIType, accType, accRefNumber, maskedAccNumber });
}

export function toDiscovered(account: {
  readonly FIType: string;
  readonly accType: string;
  readonly accRefNumber: string;
  readonly maskedAccNumber: string;
}): Discovered {
  const { FIType: fiType, accType, accRefNumber, maskedAccNumber } = account;
  return { fiType, accType, accRefNumber, maskedAccNumber };
}

export function toArtefact(
  { consentId, status, createTimestamp, signedConsent }: Omit<ConsentArtefact, "ConsentUse">,
  aaId: string,
): Parameters<Fip["receiveConsent"]>[0] {
  return { aaId, consentId, status, createdAt: Date.parse(createTimestamp), signedConsent };
}

/** A FIP is told of the states of an artefact only. */
export function toFipStatus(
  status: ConsentNotification["ConsentStatusNotification"]["consentStatus"],
): ArtefactStatus {
  if (status !== "PENDING" && status !== "REJECTED") return status;
  throw new AaRefusal(
    "InvalidRequest",
    `consentStatus is ${status}; a FIP is told ACTIVE, PAUSED, REVOKED or EXPIRED.`,
  );
}

/** @throws RangeError for data nobody encrypted: it does not leave the sandbox */
export function toFiOfFip(fipID: string, { keyMaterial, accounts }: FetchedFi): FiOfFip {
  if (!keyMaterial) throw new RangeError("this session's data is not encrypted");
  const data = accounts.map(({ linkRefNumber, maskedAccNumber, fi: encryptedFI }) => ({
    linkRefNumber,
    maskedAccNumber,
    encryptedFI,
  }));
  return { fipID, data, KeyMaterial: keyMaterial };
}
