import { ProviderError } from "@sandbank/provider";
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";

/** The bank understood the request and cannot do it: something in it is wrong, such as a page key of yesterday. */
export class RefusedRequest extends ProviderError {
  constructor(message: string) {
    super("invalid_response", message);
  }
}

/** The error for an HTTP status that is no success. `Retry-After` in seconds or as a date is honoured. */
export function errorForStatus(response: Response, message: string, now: number): ProviderError {
  const { status } = response;
  if (status === 429) {
    return new ProviderError("rate_limited", message, retryAfterOf(response, now));
  }
  // RFC 9110 10.2.3: a bank in maintenance says as well when to come back.
  if (status >= 500) return new ProviderError("unavailable", message, retryAfterOf(response, now));
  if (status === 401) return new ProviderError("login_required", message);
  if (status === 403) return new ProviderError("consent_revoked", message);
  if (status >= 400) return new RefusedRequest(message);
  return new ProviderError("invalid_response", message);
}

/** RFC 9110 10.2.3: delay in seconds, or a date, which is meant by the clock of who wrote it. */
function retryAfterOf({ headers }: Response, now: number): { retryAfterMs?: number } {
  const value = headers.get("retry-after");
  if (value === null) return {};
  if (/^\d{1,9}$/.test(value)) return { retryAfterMs: Number(value) * 1_000 };
  const until = Date.parse(value);
  const theirs = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(until)
    ? {}
    : { retryAfterMs: Math.max(0, until - (Number.isNaN(theirs) ? now : theirs)) };
}

/** Failures below HTTP: refused connections, resets, time-outs. */
export function networkError(error: unknown): ProviderError {
  return new ProviderError("unavailable", "the bank did not answer", { cause: error });
}

/** RFC 6749 section 4.1.2.1: what an error on the callback means; any other answers no question of ours. */
const AUTHORIZATION_ERRORS: Readonly<Record<string, "access_denied" | "unavailable">> = {
  access_denied: "access_denied",
  temporarily_unavailable: "unavailable",
  server_error: "unavailable",
};

/**
 * What an error of the OAuth library means here; `invalidGrant` is the code for a refused grant, which depends
 * on whose grant it was.
 */
export function oauthError(
  error: unknown,
  invalidGrant: "invalid_callback" | "login_required",
  now: number,
): Error {
  if (error instanceof ProviderError) return error;
  const options = { cause: error };
  if (error instanceof AuthorizationResponseError) {
    const code = AUTHORIZATION_ERRORS[error.error];
    if (code === "access_denied") return new ProviderError(code, "the person declined", options);
    return new ProviderError(code ?? "invalid_callback", `the bank answered ${error.error}`, options);
  }
  if (error instanceof ResponseBodyError) {
    return error.error === "invalid_grant"
      ? new ProviderError(invalidGrant, "the bank refused the grant", options)
      : new ProviderError("invalid_response", `the token endpoint answered ${error.error}`, options);
  }
  if (error instanceof WWWAuthenticateChallengeError) {
    return new ProviderError("invalid_response", "the bank does not accept this client", options);
  }
  if (error instanceof ClientError) {
    if (error.code === "OAUTH_TIMEOUT") return networkError(error);
    if (error.cause instanceof Response) return errorForStatus(error.cause, error.message, now);
    return new ProviderError(
      invalidGrant === "invalid_callback" ? invalidGrant : "invalid_response",
      error.message,
      options,
    );
  }
  return networkError(error);
}
