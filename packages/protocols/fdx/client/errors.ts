import { ProviderError } from "@sandbank/provider";
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";

/** The error for an HTTP status that is no success. `Retry-After` in seconds or as a date is honoured. */
export function errorForStatus(response: Response, message: string, now: number): ProviderError {
  const { status } = response;
  if (status === 429) {
    const retryAfterMs = parseRetryAfter(response.headers.get("retry-after"), now);
    return new ProviderError("rate_limited", message, retryAfterMs === null ? {} : { retryAfterMs });
  }
  if (status >= 500) return new ProviderError("unavailable", message);
  if (status === 401) return new ProviderError("login_required", message);
  if (status === 403) return new ProviderError("consent_revoked", message);
  return new ProviderError("invalid_response", message);
}

/** RFC 9110 10.2.3: delay in seconds, or a date. */
function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
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
