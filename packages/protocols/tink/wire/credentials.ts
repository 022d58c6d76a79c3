import { z } from "zod";

/** https://docs.tink.com/api#connectivity/credentials */
export const credentialsStatus = z.enum([
  "CREATED",
  "AUTHENTICATING",
  "AWAITING_MOBILE_BANKID_AUTHENTICATION",
  "AWAITING_SUPPLEMENTAL_INFORMATION",
  "AWAITING_THIRD_PARTY_APP_AUTHENTICATION",
  "UPDATING",
  "UPDATED",
  "AUTHENTICATION_ERROR",
  "TEMPORARY_ERROR",
  "PERMANENT_ERROR",
  "SESSION_EXPIRED",
  "DELETED",
]);
export type CredentialsStatus = z.infer<typeof credentialsStatus>;

export const credentialsType = z.enum(["PASSWORD", "MOBILE_BANKID", "KEYFOB", "THIRD_PARTY_APP"]);
export type CredentialsType = z.infer<typeof credentialsType>;

/** Why a bank could not be read, by kind (published documentation of Tink's SDKs). */
export const detailedErrorReasons = {
  USER_LOGIN_ERROR: [
    "STATIC_CREDENTIALS_INCORRECT",
    "DYNAMIC_CREDENTIALS_INCORRECT",
    "DYNAMIC_CREDENTIALS_FLOW_CANCELLED",
    "DYNAMIC_CREDENTIALS_FLOW_TIMEOUT",
    "THIRD_PARTY_AUTHENTICATION_UNAVAILABLE",
    "USER_NOT_A_CUSTOMER",
    "USER_BLOCKED",
    "USER_CONCURRENT_LOGINS",
  ],
  AUTHORIZATION_ERROR: [
    "ACTION_NOT_PERMITTED",
    "SESSION_EXPIRED",
    "USER_ACTION_REQUIRED",
    "USER_ACTION_REQUIRED_UNSIGNED_AGREEMENT",
  ],
  PROVIDER_ERROR: ["PROVIDER_UNAVAILABLE", "LICENSED_PARTY_REJECTED"],
  ACCOUNT_INFORMATION_ERROR: ["NO_ACCOUNTS"],
  TINK_SIDE_ERROR: [
    "UNKNOWN_ERROR",
    "TINK_INTERNAL_SERVER_ERROR",
    "AUTHENTICATION_METHOD_NOT_SUPPORTED",
    "OPERATION_NOT_SUPPORTED",
  ],
} as const;
export type DetailedErrorType = keyof typeof detailedErrorReasons;
export type DetailedErrorReason = (typeof detailedErrorReasons)[DetailedErrorType][number];

/** Of a webhook, a provider consent and the end of Tink Link. */
export const detailedError = z.object({
  type: z.enum([
    "USER_LOGIN_ERROR",
    "AUTHORIZATION_ERROR",
    "PROVIDER_ERROR",
    "ACCOUNT_INFORMATION_ERROR",
    "TINK_SIDE_ERROR",
  ]),
  displayMessage: z.string(),
  details: z.object({
    reason: z.enum([
      ...detailedErrorReasons.USER_LOGIN_ERROR,
      ...detailedErrorReasons.AUTHORIZATION_ERROR,
      ...detailedErrorReasons.PROVIDER_ERROR,
      ...detailedErrorReasons.ACCOUNT_INFORMATION_ERROR,
      ...detailedErrorReasons.TINK_SIDE_ERROR,
    ]),
    retryable: z.boolean(),
  }),
});
export type DetailedError = z.infer<typeof detailedError>;

/** Something a person is asked to enter; see https://docs.tink.com/api#connectivity/provider */
export const field = z.object({
  name: z.string(),
  description: z.string(),
  hint: z.string(),
  helpText: z.string(),
  numeric: z.boolean(),
  masked: z.boolean(),
  sensitive: z.boolean(),
  optional: z.boolean(),
  immutable: z.boolean(),
  minLength: z.int().nullable(),
  maxLength: z.int().nullable(),
  pattern: z.string(),
  patternError: z.string(),
  options: z.array(z.string()).nullable(),
  selectOptions: z
    .array(z.object({ text: z.string(), value: z.string(), iconUrl: z.string().nullable() }))
    .nullable(),
  value: z.string().nullable(),
  defaultValue: z.string().nullable(),
  additionalInfo: z.string().nullable(),
});
export type Field = z.infer<typeof field>;

/** Times are epoch milliseconds. */
export const credentials = z.object({
  id: z.string(),
  userId: z.string(),
  providerName: z.string(),
  type: credentialsType,
  status: credentialsStatus,
  statusUpdated: z.int(),
  statusPayload: z.string(),
  /** When data was last read from the bank; null before it ever was. */
  updated: z.int().nullable(),
  /** What was entered and is no secret. */
  fields: z.record(z.string(), z.string()),
  /**
   * JSON in a string: an array of fields to be filled in, or an object that tells where to go; null while nothing is
   * asked for.
   */
  supplementalInformation: z.string().nullable(),
  /** Null where the consent does not end by itself. */
  sessionExpiryDate: z.int().nullable(),
});
export type WireCredentials = z.infer<typeof credentials>;

export const credentialsList = z.object({ credentials: z.array(credentials) });

/** Where a person signs in outside of Tink. */
export const thirdPartyAppAuthentication = z.object({
  downloadTitle: z.string(),
  downloadMessage: z.string(),
  upgradeTitle: z.string(),
  upgradeMessage: z.string(),
  ios: z.object({ appStoreUrl: z.string(), scheme: z.string(), deepLinkUrl: z.string() }),
  android: z.object({ packageName: z.string(), requiredVersion: z.int(), intent: z.string() }),
  desktop: z.object({ url: z.string() }),
});

/** What can be asked for when a bank is connected; everything unless said. */
export const refreshableItems = [
  "CHECKING_ACCOUNTS",
  "CHECKING_TRANSACTIONS",
  "SAVING_ACCOUNTS",
  "SAVING_TRANSACTIONS",
  "CREDITCARD_ACCOUNTS",
  "CREDITCARD_TRANSACTIONS",
  "LOAN_ACCOUNTS",
  "LOAN_TRANSACTIONS",
  "INVESTMENT_ACCOUNTS",
  "INVESTMENT_TRANSACTIONS",
  "IDENTITY_DATA",
  "TRANSFER_DESTINATIONS",
  "LIST_BENEFICIARIES",
  "EINVOICES",
] as const;

const fieldValues = z.record(z.string(), z.string());

/** `POST /api/v1/credentials` */
export const createCredentialsRequest = z.object({
  providerName: z.string().min(1),
  fields: fieldValues.default({}),
  appUri: z.string().optional(),
  callbackUri: z.string().optional(),
  triggerRefresh: z.boolean().default(true),
  originatingUserIp: z.string().optional(),
  selectedAuthenticationOptions: z.array(z.record(z.string(), z.json())).optional(),
});

/** `PATCH /api/v1/credentials/{id}`: what was entered wrongly. */
export const updateCredentialsRequest = z.object({
  providerName: z.string().optional(),
  fields: fieldValues.default({}),
  appUri: z.string().optional(),
  callbackUri: z.string().optional(),
});

/** `POST /api/v1/credentials/{id}/supplemental-information`: a map, or, as one client library sends it, a list. */
export const supplementalInformationRequest = z.object({
  information: z.union(
    [
      fieldValues,
      z
        .array(z.object({ name: z.string(), value: z.string() }))
        .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
    ],
    'has to be an object of fields and what was entered, such as {"otpinput": "123456"}',
  ),
});
