import { z } from "zod";
import { dateRange } from "./consent-detail.ts";
import { envelope } from "./envelope.ts";
import { keyMaterial } from "./key-material.ts";

const text = z.string().min(1);

/** `POST /FI/request` at an AA and at a FIP. */
export const fiRequest = envelope.extend({
  FIDataRange: dateRange,
  /** `digitalSignature` is the third part of `signedConsent`. */
  Consent: z.object({ id: text, digitalSignature: text }),
  KeyMaterial: keyMaterial,
});
export const fiRequestResponse = envelope.extend({ consentId: text, sessionId: text });
export type FiRequestResponse = z.infer<typeof fiRequestResponse>;

/** `POST /FI/fetch` at an AA and at a FIP. */
export const fiFetchRequest = envelope.extend({
  sessionId: text,
  fipId: text.optional(),
  linkRefNumber: z
    .array(z.object({ id: text }))
    .min(1)
    .optional(),
});

export const fiOfFip = z.object({
  /** Spelt `fipID` in answers and notifications, `fipId` in requests and consents. */
  fipID: text,
  /** Accounts with nothing to deliver have an empty `encryptedFI`. */
  data: z.array(z.object({ linkRefNumber: text, maskedAccNumber: text, encryptedFI: z.string() })),
  KeyMaterial: keyMaterial,
});
export type FiOfFip = z.infer<typeof fiOfFip>;
export const fiFetchResponse = envelope.extend({ FI: z.array(fiOfFip) });
export type FiFetchResponse = z.infer<typeof fiFetchResponse>;
