// https://docs.setu.co/data/account-aggregator/api-integration/notifications; FI_DATA_READY and FI_DATA_FAILED:
// https://docs.setu.co/data/account-aggregator/api-integration/data-apis, "Auto-Fetch data feature"
import { z } from "zod";
import { setuLinkedAccount } from "./consent.ts";
import { setuDataRange } from "./parts.ts";
import { setuAccountData, setuFormat } from "./session.ts";
import { setuConsentStatus, setuFiStatus, setuSessionStatus } from "./vocabulary.ts";

/** Why a consent's journey ended without a consent. After `UserCancelled` the consent is still PENDING. */
export const setuConsentFailures = {
  UserCancelled: ["cancel_not_understand", "cancel_will_share_later", "cancel_not_want_to_share"],
  UserRejected: [
    "reject_not_understand",
    "reject_not_want_to_share",
    "reject_accounts_not_found",
    "reject_other",
  ],
  NoFIPAccountsDiscovered: ["no_fip_accounts_found"],
  FIPDenied: ["FIP_DENIED_CONSENT"],
  ConsentObjectCreationFailure: [
    "Internal server error occurred while fetching consent details from upstream AA",
  ],
} as const;
export const setuConsentFailure = z.enum([
  "UserCancelled",
  "UserRejected",
  "NoFIPAccountsDiscovered",
  "FIPDenied",
  "ConsentObjectCreationFailure",
]) satisfies z.ZodType<keyof typeof setuConsentFailures>;
export type SetuConsentFailure = z.infer<typeof setuConsentFailure>;

/** Why nothing could be fetched for a product that has it fetched by itself. */
export const setuDataFailures = {
  InvalidConsentUse: "Consent fetch frequency exceeded",
  InvalidConsentStatus: "Consent for which data fetch has been requested has expired",
  SessionExpired: "Session to fetch data for a session ID has expired",
  ConsentRevoked: "Consent for which data fetch has been requested has been revoked",
  UpstreamServerDown: "Received 500 from upstream AA",
  DataFetchFailure: "Failed to fetch data after multiple retry attempts due to upstream errors",
} as const;
export type SetuDataFailure = keyof typeof setuDataFailures;

const error = z.object({ code: z.string(), message: z.string() });

const common = {
  timestamp: z.string(),
  consentId: z.string(),
  /** The same for a message that comes twice. */
  notificationId: z.string(),
};

export const setuConsentNotification = z.object({
  type: z.literal("CONSENT_STATUS_UPDATE"),
  ...common,
  success: z.boolean(),
  error: error.nullable(),
  data: z
    .object({
      status: setuConsentStatus,
      vua: z.string().optional(),
      detail: z.object({ accounts: z.array(setuLinkedAccount) }).optional(),
    })
    .nullable(),
});
export type SetuConsentNotification = z.infer<typeof setuConsentNotification>;

export const setuSessionNotification = z.object({
  type: z.literal("SESSION_STATUS_UPDATE"),
  ...common,
  dataSessionId: z.string(),
  success: z.boolean(),
  error: error.nullable(),
  data: z
    .object({
      status: setuSessionStatus,
      format: setuFormat,
      dataRange: setuDataRange.optional(),
      fips: z.array(
        z.object({
          fipID: z.string(),
          accounts: z.array(
            z.object({ linkRefNumber: z.string(), FIStatus: setuFiStatus, description: z.string() }),
          ),
        }),
      ),
    })
    .nullable(),
});
export type SetuSessionNotification = z.infer<typeof setuSessionNotification>;

export const setuDataReadyNotification = z.object({
  type: z.literal("FI_DATA_READY"),
  ...common,
  dataSessionId: z.string().optional(),
  status: setuSessionStatus,
  dataRange: setuDataRange,
  fiData: z.array(
    z.object({
      fipID: z.string(),
      data: z.array(
        z.object({ linkRefNumber: z.string(), maskedAccNumber: z.string(), decryptedFI: setuAccountData }),
      ),
    }),
  ),
});
export type SetuDataReadyNotification = z.infer<typeof setuDataReadyNotification>;

export const setuDataFailedNotification = z.object({
  type: z.literal("FI_DATA_FAILED"),
  ...common,
  /** True in the documentation's examples although it failed; go by `error`. */
  success: z.boolean(),
  data: z.null(),
  error,
});
export type SetuDataFailedNotification = z.infer<typeof setuDataFailedNotification>;

/** What is posted to a product's webhook URL. */
export const setuNotification = z.discriminatedUnion("type", [
  setuConsentNotification,
  setuSessionNotification,
  setuDataReadyNotification,
  setuDataFailedNotification,
]);
export type SetuNotification = z.infer<typeof setuNotification>;

/** `PUT /v2/notification-url`, an extension of Sandbank's: at Setu the Bridge's pages take it. */
export const setuNotificationUrl = z.object({ url: z.url({ protocol: /^https?$/ }) });
export type SetuNotificationUrl = z.infer<typeof setuNotificationUrl>;
