import { ProviderError, type ProviderErrorCode } from "@sandbank/provider";
import { z } from "zod";

/** `{"errorMessage","errorCode"}`, for OAuth also `error`; nothing of it is promised. */
const refusal = z.object({
  errorCode: z.string().optional(),
  errorMessage: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  retryAfterMillis: z.int().min(0).optional(),
});

/** Tink understood the request and refused it, with this HTTP status. */
export class TinkError extends ProviderError {
  readonly status: number;

  constructor(code: ProviderErrorCode, status: number, message: string, options?: { retryAfterMs?: number }) {
    super(code, message, options);
    this.status = status;
  }
}

const CODES: Readonly<Record<number, ProviderErrorCode>> = {
  401: "login_required",
  // "403 = token lacks the scope": this application was not given what it takes.
  403: "not_supported",
  429: "rate_limited",
};

/** The error for an HTTP answer that is no success; `now` for a `Retry-After` that is a date. */
export function errorOf(status: number, headers: Headers, body: unknown, now: number): TinkError {
  const told = refusal.safeParse(body).data;
  const what = told?.errorCode ?? told?.error ?? `HTTP ${status}`;
  const why = told?.errorMessage ?? told?.error_description ?? "no explanation came with it";
  const request = headers.get("x-request-id");
  const message = `${what}: ${why}${request ? ` (request ${request})` : ""}`;
  const code = CODES[status] ?? (status >= 500 ? "unavailable" : "invalid_response");
  const retryAfterMs = retryAfterOf(headers, now) ?? told?.retryAfterMillis;
  return new TinkError(code, status, message, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** RFC 9110 10.2.3: delay in seconds, or a date, which is meant by the clock of who wrote it. */
function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const until = Date.parse(value);
  const theirs = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(theirs) ? now : theirs));
}

/** Failures below HTTP: refused connections, resets, time-outs. */
export function networkError(error: unknown): ProviderError {
  return new ProviderError("unavailable", "Tink did not answer", { cause: error });
}

export function isStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof TinkError && statuses.includes(error.status);
}

/** The same with another meaning where the status is one of these. */
export function meaning(
  error: unknown,
  codes: Readonly<Record<number, ProviderErrorCode>>,
  message?: string,
): unknown {
  if (!(error instanceof TinkError)) return error;
  const code = codes[error.status];
  return code ? new TinkError(code, error.status, message ?? error.message) : error;
}
