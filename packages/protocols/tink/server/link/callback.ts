import { type DetailedErrorType, detailedErrorReasons } from "../../wire/credentials.ts";
import type { LinkFailure } from "../../wire/link.ts";
import { messageOf } from "./messages/message-of.ts";

/** Where a journey goes back to. */
export interface Return {
  readonly redirectUri: string;
  /** As the application said it; null where it did not. */
  readonly state: string | null;
}

/** What came of it. */
export interface Success {
  /** To be exchanged for a token of the user that was made on the way; null where the application brought its own. */
  readonly code: string | null;
  readonly credentialsId: string;
}

/**
 * The address of the application after a bank was connected. Parameters it has already stay.
 * https://docs.tink.com/resources/transactions/transactions-sdk-reference
 */
export function successUrl({ redirectUri, state }: Return, { code, credentialsId }: Success): string {
  return withQuery(redirectUri, {
    code,
    credentials_id: credentialsId,
    credentialsId,
    state,
  });
}

/** What an application is told besides the error itself. */
export interface FailureContext {
  readonly locale: string;
  /** Of this one error. */
  readonly trackingId: string;
  /** Null before there were any. */
  readonly credentialsId: string | null;
  /** Null before one was chosen. */
  readonly providerName: string | null;
}

/**
 * The address of the application after it came to nothing.
 * https://docs.tink.com/resources/transactions/handle-transactions-error-codes
 */
export function failureUrl(
  { redirectUri, state }: Return,
  failure: LinkFailure,
  { locale, trackingId, credentialsId, providerName }: FailureContext,
): string {
  return withQuery(redirectUri, {
    error: failure.error,
    error_type: failure.error === "AUTHENTICATION_ERROR" ? kindOf(failure.reason) : null,
    error_reason: failure.reason,
    message: messageOf(failure, locale),
    tracking_id: trackingId,
    credentials: credentialsId,
    provider_name: providerName,
    state,
  });
}

/** `error_type` of a reason: each is of one kind. */
function kindOf(reason: string): DetailedErrorType | null {
  const kinds: readonly DetailedErrorType[] = [
    "USER_LOGIN_ERROR",
    "AUTHORIZATION_ERROR",
    "PROVIDER_ERROR",
    "ACCOUNT_INFORMATION_ERROR",
    "TINK_SIDE_ERROR",
  ];
  return kinds.find((kind) => detailedErrorReasons[kind].some((each) => each === reason)) ?? null;
}

function withQuery(address: string, query: Readonly<Record<string, string | null>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
