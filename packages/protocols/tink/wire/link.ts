import { z } from "zod";
import { detailedErrorReasons } from "./credentials.ts";

/**
 * Where Tink Link can end without success, with the reasons of each that are published.
 * https://docs.tink.com/resources/transactions/handle-transactions-error-codes
 */
export const linkErrors = {
  USER_CANCELLED: ["USER_CANCELLED", "USER_DECLINED_CONSENT"],
  BAD_REQUEST: [
    "INVALID_PARAMETER_ACCOUNT_DIALOG_TYPE",
    "INVALID_PARAMETER_AUTHORIZATION_CODE",
    "INVALID_PARAMETER_CLIENT_ID",
    "INVALID_PARAMETER_CREDENTIALS_ID",
    "INVALID_PARAMETER_FINANCIAL_SERVICES_SEGMENTS",
    "INVALID_PARAMETER_INPUT_PROVIDER",
    "INVALID_PARAMETER_INPUT_USERNAME",
    "INVALID_PARAMETER_PAYMENT_REQUEST_ID",
    "INVALID_PARAMETER_REDIRECT_URI",
    "INVALID_PARAMETER_REFRESHABLE_ITEMS",
    "INVALID_PARAMETER_REPORT_TYPES",
    "INVALID_PARAMETER_SCOPE",
    "INVALID_STATE_ACCESS_TOKEN",
    "INVALID_STATE_AUTHENTICATION",
    "INVALID_STATE_CREDENTIALS",
    "INVALID_STATE_CREDENTIALS_IS_AWAITING_THIRD_PARTY",
    "INVALID_STATE_EMBED_NOT_ALLOWED",
    "INVALID_STATE_NON_OPEN_BANKING_PROVIDER",
    "INVALID_STATE_PAYMENT_RETRY_NOT_ALLOWED",
    "INVALID_STATE_PERMANENT_USER_FLAG",
    "INVALID_STATE_PROVIDER",
    "INVALID_STATE_PROVIDER_DOES_NOT_RECOGNIZE_USER",
    "INVALID_STATE_REDIRECTED_AUTHORIZATION_TOKEN",
    "INVALID_STATE_REDIRECTED_CREDENTIALS_ID",
    "INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED",
    "INVALID_STATE_REDIRECT_URI",
    "INVALID_STATE_SCOPE",
  ],
  /** Each is of a kind, told as `error_type`. */
  AUTHENTICATION_ERROR: [
    ...detailedErrorReasons.USER_LOGIN_ERROR,
    ...detailedErrorReasons.AUTHORIZATION_ERROR,
    ...detailedErrorReasons.PROVIDER_ERROR,
    ...detailedErrorReasons.ACCOUNT_INFORMATION_ERROR,
    ...detailedErrorReasons.TINK_SIDE_ERROR,
  ],
  TEMPORARY_ERROR: [
    "REQUEST_FAILED_CREATE_RESET_CREDENTIALS",
    "REQUEST_FAILED_FETCH_ACCOUNTS",
    "REQUEST_FAILED_FETCH_PROVIDER",
    "REQUEST_FAILED_OAUTH_DESCRIBE",
  ],
  INTERNAL_ERROR: [
    "REQUEST_FAILED_CONSUME_HANDOFF_SESSION",
    "REQUEST_FAILED_CREATE_ACCOUNT_CHECK_REPORT",
    "REQUEST_FAILED_CREATE_ANONYMOUS_USER",
    "REQUEST_FAILED_CREATE_BULK_PAYMENT",
    "REQUEST_FAILED_CREATE_CREDENTIALS",
    "REQUEST_FAILED_CREATE_HANDOFF_SESSION",
    "REQUEST_FAILED_CREATE_INCOME_CHECK_REPORT",
    "REQUEST_FAILED_CREATE_RECURRING_PAYMENT",
    "REQUEST_FAILED_CREATE_REPORT",
    "REQUEST_FAILED_CREATE_RISK_INSIGHTS_REPORT",
    "REQUEST_FAILED_CREATE_TRANSFER",
    "REQUEST_FAILED_FETCH_BULK_PAYMENT",
    "REQUEST_FAILED_FETCH_BULK_PAYMENT_STATUS",
    "REQUEST_FAILED_FETCH_CREDENTIALS",
    "REQUEST_FAILED_FETCH_EXISTING_USER",
    "REQUEST_FAILED_FETCH_FLOW",
    "REQUEST_FAILED_FETCH_HANDOFF_SESSION",
    "REQUEST_FAILED_FETCH_LEGAL_TEXT",
    "REQUEST_FAILED_FETCH_PAYMENT_INFO",
    "REQUEST_FAILED_FETCH_PAYMENT_TRANSFER_INFO",
    "REQUEST_FAILED_FETCH_PROVIDER_PAYMENT_CONDITIONS",
    "REQUEST_FAILED_FETCH_PROVIDERS",
    "REQUEST_FAILED_FETCH_RECURRING_PAYMENT_INFO",
    "REQUEST_FAILED_FETCH_REPORTS_DESCRIBE",
    "REQUEST_FAILED_FETCH_SESSION",
    "REQUEST_FAILED_FETCH_TRANSFER_ACCOUNTS",
    "REQUEST_FAILED_FETCH_USER_WITH_EXISTING_TOKEN",
    "REQUEST_FAILED_REFRESH_CREDENTIALS",
  ],
} as const satisfies Record<string, readonly string[]>;

/** `error` of an error callback. */
export type LinkErrorStatus = keyof typeof linkErrors;
/** `error_reason` of an error callback. */
export type LinkErrorReason<Status extends LinkErrorStatus = LinkErrorStatus> =
  (typeof linkErrors)[Status][number];

/** An error with one of its own reasons. */
export type LinkFailure = {
  [Status in LinkErrorStatus]: { readonly error: Status; readonly reason: LinkErrorReason<Status> };
}[LinkErrorStatus];

/** The query an application gets back where Tink Link did not succeed. */
export const linkErrorCallback = z.looseObject({
  error: z.string(),
  error_reason: z.string(),
  /** For people, in their language. */
  message: z.string(),
  tracking_id: z.string(),
  /** Where `error` is `AUTHENTICATION_ERROR`. */
  error_type: z.string().optional(),
  /** Where credentials were made. */
  credentials: z.string().optional(),
  provider_name: z.string().optional(),
  state: z.string().optional(),
});

/** The query an application gets back where it did. */
export const linkCallback = z.looseObject({
  /** To be exchanged for a user's token; only where the application brought no user of its own. */
  code: z.string().optional(),
  credentials_id: z.string(),
  /** The same, as older integrations know it. */
  credentialsId: z.string(),
  state: z.string().optional(),
});

/** `POST /link/v1/session`. https://docs.tink.com/api#general/tink-link/session */
export const newLinkSession = z.looseObject({
  user: z.looseObject({ firstName: z.string().optional(), lastName: z.string().optional() }).optional(),
  externalReference: z
    .string()
    .max(50, "has at most 50 characters")
    .regex(/^[A-Za-z0-9-]*$/, "has only letters, digits and dashes")
    .optional(),
  merchantId: z.string().optional(),
  /** Such as a Swedish personal number: fills in the user name. */
  personalIdentifier: z.string().optional(),
  sourceAccountNumber: z.string().optional(),
});
export type NewLinkSession = z.infer<typeof newLinkSession>;

/** Its answer: 64 hexadecimal digits. */
export const linkSession = z.object({ sessionId: z.string() });
