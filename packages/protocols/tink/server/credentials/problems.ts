import type { DetailedError, DetailedErrorReason, DetailedErrorType } from "../../wire/index.ts";
import { detailedErrorReasons } from "../../wire/index.ts";

/** What a person is told, and whether trying again may help. */
const TOLD: Readonly<Partial<Record<DetailedErrorReason, readonly [message: string, retryable: boolean]>>> = {
  STATIC_CREDENTIALS_INCORRECT: ["The user name or the password is not right.", true],
  DYNAMIC_CREDENTIALS_INCORRECT: ["The code is not right.", true],
  DYNAMIC_CREDENTIALS_FLOW_CANCELLED: ["You turned back before the bank was connected.", true],
  DYNAMIC_CREDENTIALS_FLOW_TIMEOUT: ["It took too long to sign in.", true],
  THIRD_PARTY_AUTHENTICATION_UNAVAILABLE: [
    "The app you sign in with cannot be reached; try again later.",
    true,
  ],
  USER_CONCURRENT_LOGINS: ["You are signed in at the bank elsewhere; sign out there first.", true],
  ACTION_NOT_PERMITTED: ["The bank does not let you do this; contact the bank.", false],
  USER_ACTION_REQUIRED: ["The bank needs something from you first; sign in at the bank itself.", false],
  USER_ACTION_REQUIRED_UNSIGNED_AGREEMENT: [
    "The bank has an agreement for you to sign first; sign in at the bank itself.",
    false,
  ],
  LICENSED_PARTY_REJECTED: ["The bank does not let Tink in at the moment.", false],
  AUTHENTICATION_METHOD_NOT_SUPPORTED: ["This way to sign in is not supported; choose another one.", false],
  USER_NOT_A_CUSTOMER: ["You are not a customer of this bank.", false],
  USER_BLOCKED: ["The bank has blocked your online access; contact the bank.", false],
  SESSION_EXPIRED: ["The bank's permission has ended; sign in again.", true],
  PROVIDER_UNAVAILABLE: ["The bank cannot answer at the moment; try again later.", true],
  NO_ACCOUNTS: ["There is no account at this bank that can be shared.", false],
  OPERATION_NOT_SUPPORTED: ["Accounts cannot be read through this provider, only paid from.", false],
};

/** Something that went wrong with a bank, in Tink's words. */
export function problemOf(reason: DetailedErrorReason): DetailedError {
  const [displayMessage = "Something went wrong.", retryable = false] = TOLD[reason] ?? [];
  return { type: typeOf(reason), displayMessage, details: { reason, retryable } };
}

function typeOf(wanted: DetailedErrorReason): DetailedErrorType {
  for (const type of types) {
    const reasons: readonly string[] = detailedErrorReasons[type];
    if (reasons.includes(wanted)) return type;
  }
  throw new RangeError(`"${wanted}" is a reason of no error`);
}

const types = [
  "USER_LOGIN_ERROR",
  "AUTHORIZATION_ERROR",
  "PROVIDER_ERROR",
  "ACCOUNT_INFORMATION_ERROR",
  "TINK_SIDE_ERROR",
] as const satisfies readonly DetailedErrorType[];
