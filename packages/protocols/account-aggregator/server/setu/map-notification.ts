import { type Instant, toIso } from "@sandbank/domain";
import {
  type SetuConsentFailure,
  type SetuConsentNotification,
  type SetuConsentStatus,
  type SetuDataFailedNotification,
  type SetuDataFailure,
  type SetuDataReadyNotification,
  type SetuSessionNotification,
  setuConsentFailure,
  setuConsentFailures,
  setuDataFailures,
} from "../../wire/setu/index.ts";
import type { Consent, Session } from "../engine/model.ts";
import { type Documents, dataOf, sessionStatusOf } from "./map-session.ts";

/** Which message it is and of when. */
export interface Stamp {
  /** The same for every endpoint and in every attempt. */
  readonly notificationId: string;
  readonly at: Instant;
}

/** A consent's journey ended without one, and why in Setu's words. */
interface Failure {
  readonly code: SetuConsentFailure;
  readonly message: string;
}

/**
 * `CONSENT_STATUS_UPDATE`. Undefined where Setu tells nothing: a consent that was just asked for.
 * @param status as Setu sees it
 */
export function consentNotification(
  consent: Pick<Consent, "handle" | "reason" | "artefact" | "vua">,
  status: SetuConsentStatus,
  { notificationId, at }: Stamp,
): SetuConsentNotification | undefined {
  const common = {
    type: "CONSENT_STATUS_UPDATE",
    timestamp: toIso(at),
    consentId: consent.handle,
    notificationId,
  } as const;
  const failure = failureOf(status, consent.reason);
  if (failure) return { ...common, success: false, error: failure, data: null };
  if (status === "PENDING" || status === "INITIATED") return undefined;
  const detail = { accounts: consent.artefact?.accounts ?? [] };
  return { ...common, success: true, error: null, data: { status, detail } };
}

/** The person chose banks: a consent that was INITIATED is asked for at an Account Aggregator now. */
export function banksChosenNotification(
  { handle, vua }: Pick<Consent, "handle" | "vua">,
  { notificationId, at }: Stamp,
): SetuConsentNotification {
  return {
    type: "CONSENT_STATUS_UPDATE",
    timestamp: toIso(at),
    consentId: handle,
    notificationId,
    success: true,
    error: null,
    data: { status: "PENDING", ...(vua !== null && { vua }) },
  };
}

/** What a person who says no without a reason means. */
const USUAL_REASON = "reject_not_want_to_share";

function failureOf(status: SetuConsentStatus, reason: string | null): Failure | undefined {
  const known = codeOf(reason);
  if (status === "REJECTED") {
    const isBanks = known === "FIPDenied" || known === "NoFIPAccountsDiscovered";
    return { code: isBanks ? known : "UserRejected", message: reason ?? USUAL_REASON };
  }
  if (status === "FAILED") {
    if (reason !== null && known && known !== "UserCancelled") return { code: known, message: reason };
    const [message] = setuConsentFailures.ConsentObjectCreationFailure;
    return { code: "ConsentObjectCreationFailure", message };
  }
  const isCancelled = (status === "PENDING" || status === "INITIATED") && reason !== null;
  if (!isCancelled) return undefined;
  return { code: known === "NoFIPAccountsDiscovered" ? known : "UserCancelled", message: reason };
}

/** What a reason, or the beginning of one, goes with. */
function codeOf(reason: string | null): SetuConsentFailure | undefined {
  const known = Object.entries(setuConsentFailures).find(([, reasons]) =>
    reasons.some((one) => reason?.startsWith(one)),
  );
  return setuConsentFailure.safeParse(known?.[0]).data;
}

/** `SESSION_STATUS_UPDATE`. */
export function sessionNotification(
  session: Session,
  { notificationId, at }: Stamp,
): SetuSessionNotification {
  const { id, handle, format, range, fips } = session;
  return {
    type: "SESSION_STATUS_UPDATE",
    timestamp: toIso(at),
    consentId: handle,
    notificationId,
    dataSessionId: id,
    success: true,
    error: null,
    data: {
      status: sessionStatusOf(session),
      format,
      dataRange: range,
      fips: fips.map(({ fipId, accounts }) => ({
        fipID: fipId,
        accounts: accounts.map(({ linkRefNumber, status, description }) => ({
          linkRefNumber,
          FIStatus: status,
          description,
        })),
      })),
    },
  };
}

/** `FI_DATA_READY`: the data itself, for a product that has it fetched. */
export function dataReadyNotification(
  session: Session,
  documents: Documents,
  { notificationId, at }: Stamp,
): SetuDataReadyNotification {
  const { id, handle, format, range, fips } = session;
  return {
    type: "FI_DATA_READY",
    timestamp: toIso(at),
    consentId: handle,
    notificationId,
    dataSessionId: id,
    status: sessionStatusOf(session),
    dataRange: range,
    fiData: fips.flatMap(({ fipId, accounts }) => {
      const data = accounts.flatMap(({ linkRefNumber, maskedAccNumber }) => {
        const document = documents.get(linkRefNumber);
        if (document === undefined) return [];
        return { linkRefNumber, maskedAccNumber, decryptedFI: dataOf(document, format) };
      });
      return data.length === 0 ? [] : { fipID: fipId, data };
    }),
  };
}

/** `FI_DATA_FAILED`: why nothing was fetched. `success` is true in Setu's own examples. */
export function dataFailedNotification(
  consentId: string,
  code: SetuDataFailure,
  { notificationId, at }: Stamp,
): SetuDataFailedNotification {
  return {
    type: "FI_DATA_FAILED",
    timestamp: toIso(at),
    consentId,
    notificationId,
    success: true,
    data: null,
    error: { code, message: setuDataFailures[code] },
  };
}
