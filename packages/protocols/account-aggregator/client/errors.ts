import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { z } from "zod";

/** A refusal as both doors write it; Setu's has a trace id besides. */
const refusal = z.object({ errorCode: z.string(), errorMsg: z.string().optional() });

/** What the codes of ReBIT and Setu mean here (`aa.md` 5 and 12). */
const CODES: Readonly<Record<string, ProviderErrorCode>> = {
  InvalidConsentUse: "rate_limited",
  ConsentPaused: "consent_paused",
  ConsentRevoked: "consent_revoked",
  ConsentExpired: "consent_expired",
  InvalidConsentId: "login_required",
  InvalidConsentHandle: "login_required",
  DataFetchRequestInProgress: "not_ready",
  NoDataFound: "not_ready",
  UpstreamServerDown: "unavailable",
  ServiceUnavailable: "unavailable",
  InternalError: "unavailable",
  InternalServerError: "unavailable",
  BadGateway: "unavailable",
};

interface Refusal {
  /** As the aggregator wrote it, `HTTP 502` where it wrote none. */
  readonly aaCode: string;
  readonly explanation: string;
  readonly status: number;
}

/** An answer that is no success, with the dialect's own code. */
export class AaError extends ProviderError {
  readonly refusal: Refusal;

  constructor(code: ProviderErrorCode, refusal: Refusal, options: { retryAfterMs?: number } = {}) {
    super(code, `${refusal.aaCode}: ${refusal.explanation}`, options);
    this.refusal = refusal;
  }

  /** The same, with how long to wait where nobody said. */
  withRetryAfter(ms: number): AaError {
    if (this.code !== "rate_limited" || this.retryAfterMs !== null) return this;
    return new AaError(this.code, this.refusal, { retryAfterMs: ms });
  }
}

/** The error for an HTTP answer that is no success. */
export function errorOf(status: number, headers: Headers, body: unknown): AaError {
  const told = refusal.safeParse(body).data;
  const aaCode = told?.errorCode ?? `HTTP ${status}`;
  const explanation = told?.errorMsg ?? "no explanation came with it";
  const seconds = headers.get("retry-after");
  return new AaError(
    CODES[aaCode] ?? codeOfStatus(status),
    { aaCode, explanation, status },
    // RFC 9110 10.2.3
    seconds && /^\d{1,9}$/.test(seconds) ? { retryAfterMs: Number(seconds) * 1_000 } : {},
  );
}

function codeOfStatus(status: number): ProviderErrorCode {
  if (status === 429) return "rate_limited";
  return status >= 500 ? "unavailable" : "invalid_response";
}

/** Failures below HTTP: refused connections, resets, time-outs. */
export function networkError(error: unknown): ProviderError {
  return new ProviderError("unavailable", "the aggregator did not answer", { cause: error });
}
