import { z } from "zod";

/** Everything that can go wrong at a provider. Retry, back-off and connection state follow from the code alone. */
export const providerErrorCode = z.enum([
  /** The stored credentials no longer work; the person has to connect again. */
  "login_required",
  /** The consent ran out. */
  "consent_expired",
  /** The consent was withdrawn at the bank. */
  "consent_revoked",
  /** The consent is paused at the bank, until the person resumes it there. */
  "consent_paused",
  /** The person said no on the bank's page. */
  "access_denied",
  /** The answer that came back from the bank's page does not belong to the question asked. */
  "invalid_callback",
  /** Too many requests; `retryAfterMs` when the bank said how long. */
  "rate_limited",
  /** The bank did not answer, or answered 5xx. */
  "unavailable",
  /** The bank answered something its dialect does not allow. */
  "invalid_response",
  /** The bank takes its time to gather what was asked for; the next attempt goes on waiting for it. */
  "not_ready",
  /** People are known by their mobile number there, and none was given. */
  "mobile_required",
  /** This provider has no such bank, or cannot do this. */
  "not_supported",
]);
export type ProviderErrorCode = z.infer<typeof providerErrorCode>;

const RETRYABLE: ReadonlySet<ProviderErrorCode> = new Set([
  "rate_limited",
  "unavailable",
  "invalid_response",
  "consent_paused",
  "not_ready",
]);

/** The one error adapters throw. `message` may be shown to the person; `cause` is for the log. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly code: ProviderErrorCode;
  /** How long the bank asked us to wait. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ProviderErrorCode,
    message: string,
    options?: { cause?: unknown; retryAfterMs?: number },
  ) {
    super(message, { cause: options?.cause });
    this.code = code;
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }

  /** True when the same call may succeed later without the person doing anything. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}

/** What is answered to a notification that is refused, where the dialect has words for that. */
export interface RefusalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A notification that is refused, with what its sender is to be answered. */
export class NotificationRefused extends ProviderError {
  readonly answer: RefusalAnswer;

  constructor(
    code: ProviderErrorCode,
    message: string,
    answer: RefusalAnswer,
    options?: { cause?: unknown },
  ) {
    super(code, message, options);
    this.answer = answer;
  }
}
