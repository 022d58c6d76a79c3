import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type SetuErrorCode, setuErrorCode } from "../../wire/setu/index.ts";
import type { AaRefusal } from "../engine/aa-refusal.ts";

const STATUS_OF_CODE = {
  InvalidRequest: 400,
  InvalidConsentUse: 400,
  InvalidConsentStatus: 400,
  InvalidDateRange: 400,
  ConsentPaused: 400,
  ConsentRevoked: 400,
  ConsentExpired: 400,
  Unauthorized: 401,
  NotFound: 404,
  MethodNotAllowed: 405,
  InternalServerError: 500,
  BadGateway: 502,
} as const satisfies Record<SetuErrorCode, ContentfulStatusCode>;

/** A refusal in Setu's words. `message` says what was wrong and how to put it right. */
export class SetuError extends Error {
  override readonly name = "SetuError";
  readonly code: SetuErrorCode;
  readonly status: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: SetuErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = STATUS_OF_CODE[code];
    this.headers = headers;
  }
}

/** Codes of the aggregator that say more than Setu's InvalidRequest. */
const KEPT_CODES: readonly string[] = [
  "InvalidConsentUse",
  "InvalidConsentStatus",
  "InvalidDateRange",
  "ConsentPaused",
  "ConsentRevoked",
  "ConsentExpired",
] satisfies SetuErrorCode[];

/** What a refusal of the aggregator is to Setu's callers: its words, and its code where that says more than Setu's. */
export function fromRefusal({ code, message, status }: AaRefusal): SetuError {
  const kept = setuErrorCode.safeParse(code);
  if (kept.success && KEPT_CODES.includes(code)) return new SetuError(kept.data, message);
  if (status >= 500) return new SetuError("BadGateway", `Invalid response from upstream: ${message}`);
  const isMissing =
    code === "InvalidConsentId" || code === "InvalidConsentHandle" || code === "InvalidSessionId";
  return new SetuError(isMissing ? "NotFound" : "InvalidRequest", message);
}
