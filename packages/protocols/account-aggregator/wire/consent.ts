import { z } from "zod";
import { consentDetail } from "./consent-detail.ts";
import { envelope, timestamp } from "./envelope.ts";

const text = z.string().min(1);

/** `POST /Consent` at an AA. */
export const consentRequest = envelope.extend({ ConsentDetail: consentDetail });
export const consentResponse = envelope.extend({
  Customer: z.object({ id: text }),
  ConsentHandle: text,
});
export type ConsentResponse = z.infer<typeof consentResponse>;

/** `POST /Consent/handle` at an AA. */
export const consentHandleRequest = envelope.extend({ ConsentHandle: text });
export const handleStatus = z.enum(["APPROVED", "REJECTED", "EXPIRED", "READY", "FAILED", "PENDING"]);
export type HandleStatus = z.infer<typeof handleStatus>;
export const consentHandleResponse = envelope.extend({
  ConsentHandle: text,
  ConsentStatus: z.object({ id: text.optional(), status: handleStatus }),
});
export type ConsentHandleResponse = z.infer<typeof consentHandleResponse>;

/** `POST /Consent/fetch` at an AA. */
export const consentFetchRequest = envelope.extend({ consentId: text });

export const artefactStatus = z.enum(["ACTIVE", "PAUSED", "REVOKED", "EXPIRED"]);
export type ArtefactStatus = z.infer<typeof artefactStatus>;

/** A consent as given: answer of `/Consent/fetch` and body of `POST /Consent` at a FIP. It has no `timestamp`. */
export const consentArtefact = z.object({
  ver: z.string(),
  txnid: text,
  consentId: text,
  status: artefactStatus,
  createTimestamp: timestamp,
  /** JWS whose payload is a `SignedConsentDetail`. */
  signedConsent: text,
  ConsentUse: z.object({ logUri: z.string(), count: z.number(), lastUseDateTime: timestamp }),
});
export type ConsentArtefact = z.infer<typeof consentArtefact>;
