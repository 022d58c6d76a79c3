// What Setu answers, as far as it is read: https://docs.setu.co/data/account-aggregator/api-reference. Leaves out what is
// not needed and takes what is met in the wild, so that the published shape is not the only one understood.
import { z } from "zod";

const dateTime = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
const dataRange = z.object({ from: dateTime, to: dateTime });

const linkedAccount = z.object({
  linkRefNumber: z.string(),
  fipId: z.string(),
  maskedAccNumber: z.string(),
  fiType: z.string(),
});

export const consentAnswer = z.object({
  id: z.string(),
  url: z.string().nullish(),
  status: z.enum([
    "PENDING",
    "INITIATED",
    "ACTIVE",
    "APPROVED",
    "PAUSED",
    "REVOKED",
    "EXPIRED",
    "REJECTED",
    "FAILED",
  ]),
  detail: z
    .object({
      vua: z.string().optional(),
      consentStart: dateTime.optional(),
      consentExpiry: dateTime.optional(),
      dataRange: dataRange.optional(),
      consentTypes: z.array(z.string()).optional(),
    })
    .nullish(),
  accountsLinked: z.array(linkedAccount).nullish(),
});
export type ConsentAnswer = z.infer<typeof consentAnswer>;

const fiStatus = z.string().toUpperCase();

export const sessionAnswer = z.object({
  id: z.string(),
  status: z.string().toUpperCase(),
  fips: z
    .array(
      z.object({
        fipID: z.string(),
        accounts: z.array(
          z.object({
            linkRefNumber: z.string(),
            maskedAccNumber: z.string().nullish(),
            // The reference spells it `FIstatus`, captured answers `status`.
            status: fiStatus.optional(),
            FIstatus: fiStatus.optional(),
            FIStatus: fiStatus.optional(),
            data: z.unknown(),
          }),
        ),
      }),
    )
    .nullish(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const revocationAnswer = z.object({ status: z.string() });

export const notification = z.object({
  type: z.enum(["CONSENT_STATUS_UPDATE", "SESSION_STATUS_UPDATE", "FI_DATA_READY", "FI_DATA_FAILED"]),
  consentId: z.string(),
  notificationId: z.string().optional(),
  timestamp: z.string().optional(),
});

/** `PUT /v2/notification-url`: another extension of Sandbank's. */
export const notificationUrlAnswer = z.object({ url: z.string() });

/** `GET /v2/consents/{id}/mandates`: an extension of Sandbank's, which other aggregators answer with 404. */
export const mandatesAnswer = z.object({
  mandates: z.array(
    z.object({
      mandateId: z.string(),
      merchantName: z.string(),
      /** Paise. */
      amount: z.int().min(0),
      currency: z.string(),
      frequency: z.string(),
      status: z.string(),
      startDate: z.iso.date(),
    }),
  ),
});
