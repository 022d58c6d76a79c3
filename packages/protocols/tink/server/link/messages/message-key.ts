import type { LinkFailure } from "../../../wire/link.ts";

/** What a person is told, once for all reasons that mean the same to them. */
export type MessageKey =
  | "cancelled"
  | "declined"
  | "misconfigured"
  | "temporary"
  | "internal"
  | "bank_unavailable"
  | "third_party_unavailable"
  | "wrong_credentials"
  | "wrong_code"
  | "authentication_cancelled"
  | "timeout"
  | "not_a_customer"
  | "blocked"
  | "concurrent"
  | "not_permitted"
  | "session_expired"
  | "action_required"
  | "no_accounts"
  | "not_supported"
  | "no_such_bank"
  | "too_many_refreshes";

/** A sentence or two for a person, for each. */
export type Messages = Readonly<Record<MessageKey, string>>;

const ofStatus = {
  USER_CANCELLED: "cancelled",
  BAD_REQUEST: "misconfigured",
  AUTHENTICATION_ERROR: "internal",
  TEMPORARY_ERROR: "temporary",
  INTERNAL_ERROR: "internal",
} as const satisfies Record<LinkFailure["error"], MessageKey>;

const ofReason: Partial<Record<LinkFailure["reason"], MessageKey>> = {
  USER_DECLINED_CONSENT: "declined",
  INVALID_STATE_PROVIDER: "no_such_bank",
  INVALID_STATE_PROVIDER_DOES_NOT_RECOGNIZE_USER: "not_a_customer",
  INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED: "too_many_refreshes",
  REQUEST_FAILED_FETCH_PROVIDER: "no_such_bank",
  THIRD_PARTY_AUTHENTICATION_UNAVAILABLE: "third_party_unavailable",
  STATIC_CREDENTIALS_INCORRECT: "wrong_credentials",
  DYNAMIC_CREDENTIALS_INCORRECT: "wrong_code",
  DYNAMIC_CREDENTIALS_FLOW_CANCELLED: "authentication_cancelled",
  DYNAMIC_CREDENTIALS_FLOW_TIMEOUT: "timeout",
  USER_NOT_A_CUSTOMER: "not_a_customer",
  USER_BLOCKED: "blocked",
  USER_CONCURRENT_LOGINS: "concurrent",
  ACTION_NOT_PERMITTED: "not_permitted",
  SESSION_EXPIRED: "session_expired",
  USER_ACTION_REQUIRED: "action_required",
  USER_ACTION_REQUIRED_UNSIGNED_AGREEMENT: "action_required",
  PROVIDER_UNAVAILABLE: "bank_unavailable",
  LICENSED_PARTY_REJECTED: "bank_unavailable",
  NO_ACCOUNTS: "no_accounts",
  AUTHENTICATION_METHOD_NOT_SUPPORTED: "not_supported",
  OPERATION_NOT_SUPPORTED: "not_supported",
};

export function messageKeyOf({ error, reason }: LinkFailure): MessageKey {
  return ofReason[reason] ?? ofStatus[error];
}
