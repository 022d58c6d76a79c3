// The first version, https://docs.setu.co/data/account-aggregator/v1: what older code sends and reads.
import { z } from "zod";
import { setuConsentTerms, setuContext, setuDataRange } from "./parts.ts";
import { setuAccountData, setuFormat } from "./session.ts";
import { setuConsentStatus, setuSessionStatus } from "./vocabulary.ts";

const terms = setuConsentTerms.shape;

/** Version 1 writes with a capital what ReBIT does. */
export const setuDetailV1 = z.object({
  consentStart: z.string(),
  consentExpiry: z.string(),
  Customer: z.object({ id: z.string() }),
  FIDataRange: setuDataRange,
  consentMode: terms.consentMode.optional(),
  consentTypes: terms.consentTypes.optional(),
  fetchType: terms.fetchType.optional(),
  fiTypes: terms.fiTypes.optional(),
  Frequency: terms.frequency.optional(),
  DataLife: terms.dataLife.optional(),
  DataFilter: terms.dataFilter.optional(),
  DataConsumer: z.object({ id: z.string() }).optional(),
  Purpose: z
    .object({
      code: terms.purpose.shape.code,
      refUri: z.string(),
      text: z.string(),
      Category: z.object({ type: z.string() }),
    })
    .optional(),
});
export type SetuDetailV1 = z.infer<typeof setuDetailV1>;

/** Body of `POST /consents`. */
export const setuNewConsentV1 = z.object({
  Detail: setuDetailV1,
  redirectUrl: z.string().optional(),
  context: z.array(setuContext).optional(),
});

/** Answer of `POST /consents` (201) and `GET /consents/{id}`. */
export const setuConsentV1 = z.object({
  id: z.string(),
  url: z.string(),
  status: setuConsentStatus,
  Detail: setuDetailV1.extend({ Accounts: z.array(z.record(z.string(), z.string())).optional() }),
  redirectUrl: z.string(),
  context: z.array(z.object({ key: z.string(), value: z.string() })),
  Usage: z.object({ count: z.coerce.number(), lastUsed: z.string().nullable() }).nullish(),
});
export type SetuConsentV1 = z.infer<typeof setuConsentV1>;

/** Body of `POST /sessions`. */
export const setuNewSessionV1 = z.object({
  consentId: z.string().min(1),
  DataRange: setuDataRange,
  format: setuFormat,
});

/** Answer of `POST /sessions` (201, `Payload` null) and `GET /sessions/{id}`. */
export const setuSessionV1 = z.object({
  id: z.string(),
  consentId: z.string(),
  status: setuSessionStatus,
  format: setuFormat,
  DataRange: setuDataRange,
  Payload: z
    .array(
      z.object({
        fipID: z.string(),
        data: z.array(
          z.object({ linkRefNumber: z.string(), maskedAccNumber: z.string(), decryptedFI: setuAccountData }),
        ),
      }),
    )
    .nullable(),
});
export type SetuSessionV1 = z.infer<typeof setuSessionV1>;
