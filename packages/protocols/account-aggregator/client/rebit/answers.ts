// What an aggregator answers, as far as it is read: ReBIT AA specification 2.0.0.
import { z } from "zod";
import { keyMaterial } from "../../crypto/index.ts";

const dateTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

export const consentAnswer = z.object({ ConsentHandle: z.string() });

export const handleAnswer = z.object({
  ConsentStatus: z.object({
    id: z.string().nullish(),
    status: z.enum(["APPROVED", "REJECTED", "EXPIRED", "READY", "FAILED", "PENDING"]),
  }),
});

export const artefactAnswer = z.object({
  consentId: z.string(),
  status: z.enum(["ACTIVE", "PAUSED", "REVOKED", "EXPIRED"]),
  signedConsent: z.string(),
});

/** Payload of `signedConsent`. */
export const signedDetail = z.object({
  consentStart: dateTime,
  consentExpiry: dateTime,
  consentTypes: z.array(z.string()),
  FIDataRange: z.object({ from: dateTime, to: dateTime }),
  Customer: z.object({ id: z.string().nullish() }).nullish(),
  Accounts: z.array(
    z.object({
      fiType: z.string(),
      fipId: z.string(),
      linkRefNumber: z.string(),
      maskedAccNumber: z.string(),
    }),
  ),
});

export const requestAnswer = z.object({ sessionId: z.string() });

export const fetchAnswer = z.object({
  FI: z.array(
    z.object({
      fipID: z.string(),
      data: z.array(
        z.object({
          linkRefNumber: z.string(),
          maskedAccNumber: z.string().nullish(),
          encryptedFI: z.string(),
        }),
      ),
      KeyMaterial: keyMaterial.nullish(),
    }),
  ),
});
export type FetchAnswer = z.infer<typeof fetchAnswer>;

export const acknowledged = z.object({ response: z.string() });

const notified = { Notifier: z.object({ type: z.string(), id: z.string() }), txnid: z.string() };

export const consentNotification = z.object({
  ...notified,
  ConsentStatusNotification: z.object({
    consentId: z.string(),
    consentHandle: z.string().nullish(),
    consentStatus: z.string(),
  }),
});

export const fiNotification = z.object({
  ...notified,
  FIStatusNotification: z.object({ sessionId: z.string(), sessionStatus: z.string() }),
});
