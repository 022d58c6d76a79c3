import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import type { DetailedError } from "./answers.ts";

/** Why a person could not be signed in, or their data not be read: `error_reason`, `detailedError.details.reason`. */
const REASONS: Readonly<Record<string, ProviderErrorCode>> = {
  USER_CANCELLED: "access_denied",
  USER_DECLINED_CONSENT: "access_denied",
  STATIC_CREDENTIALS_INCORRECT: "login_required",
  DYNAMIC_CREDENTIALS_INCORRECT: "login_required",
  DYNAMIC_CREDENTIALS_FLOW_CANCELLED: "access_denied",
  DYNAMIC_CREDENTIALS_FLOW_TIMEOUT: "login_required",
  THIRD_PARTY_AUTHENTICATION_UNAVAILABLE: "unavailable",
  USER_NOT_A_CUSTOMER: "login_required",
  USER_BLOCKED: "login_required",
  USER_CONCURRENT_LOGINS: "unavailable",
  ACTION_NOT_PERMITTED: "access_denied",
  SESSION_EXPIRED: "consent_expired",
  USER_ACTION_REQUIRED: "login_required",
  USER_ACTION_REQUIRED_UNSIGNED_AGREEMENT: "login_required",
  PROVIDER_UNAVAILABLE: "unavailable",
  LICENSED_PARTY_REJECTED: "not_supported",
  NO_ACCOUNTS: "access_denied",
  UNKNOWN_ERROR: "unavailable",
  TINK_INTERNAL_SERVER_ERROR: "unavailable",
  AUTHENTICATION_METHOD_NOT_SUPPORTED: "not_supported",
  OPERATION_NOT_SUPPORTED: "not_supported",
  INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED: "rate_limited",
};

/** Where the reason is one we have not heard of: `error_type`, `detailedError.type`, `error` of a callback. */
const KINDS: Readonly<Record<string, ProviderErrorCode>> = {
  USER_LOGIN_ERROR: "login_required",
  AUTHORIZATION_ERROR: "login_required",
  PROVIDER_ERROR: "unavailable",
  ACCOUNT_INFORMATION_ERROR: "access_denied",
  TINK_SIDE_ERROR: "unavailable",
  USER_CANCELLED: "access_denied",
  AUTHENTICATION_ERROR: "login_required",
  TEMPORARY_ERROR: "unavailable",
  INTERNAL_ERROR: "unavailable",
  // What Tink Link was asked does not hold together, or no longer.
  BAD_REQUEST: "invalid_callback",
};

/** The first of Tink's words that means something to us. */
function codeOf(words: readonly (string | null | undefined)[]): ProviderErrorCode | undefined {
  for (const word of words) {
    const known = [REASONS, KINDS].find((codes) => word && Object.hasOwn(codes, word));
    if (known && word) return known[word];
  }
  return undefined;
}

/** What an error on the way back from Tink Link means. https://docs.tink.com/resources/tink-link/tink-link-error-types */
export function callbackError(answer: URLSearchParams): ProviderError {
  const words = ["error_reason", "error_type", "error"].map((name) => answer.get(name));
  const told = words.filter(Boolean).join(", ");
  const tracking = answer.get("tracking_id");
  return new ProviderError(
    codeOf(words) ?? "invalid_callback",
    `Tink Link answered ${told}${tracking ? ` (tracking ${tracking})` : ""}`,
  );
}

/** What credentials in an error state mean for who reads by them. */
export function credentialsError(status: string, detail: DetailedError | null | undefined): ProviderError {
  const code = codeOf([detail?.details?.reason, detail?.type]) ?? STATUS_CODES[status] ?? "unavailable";
  const why = detail?.details?.reason ?? detail?.type ?? "no reason given";
  return new ProviderError(code, `the credentials are ${status}: ${why}`);
}

const STATUS_CODES: Readonly<Record<string, ProviderErrorCode>> = {
  AUTHENTICATION_ERROR: "login_required",
  PERMANENT_ERROR: "login_required",
  TEMPORARY_ERROR: "unavailable",
};
