import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { FdxErrorEntity } from "../wire.ts";

/** FDX error codes and the HTTP status each goes with (FDX 6, "Errors"). */
const STATUS_OF_CODE = {
  invalidInput: ["401", 400],
  forbidden: ["403", 403],
  notFound: ["404", 404],
  internalError: ["500", 500],
  authenticationFailed: ["603", 401],
  accountNotFound: ["701", 404],
  badDateFormat: ["702", 400],
  invalidDateRange: ["703", 400],
  accountTypeNotSupported: ["704", 422],
  consentEnded: ["409", 409],
  versionNotSupported: ["1106", 501],
  methodNotAllowed: ["1206", 405],
} as const satisfies Record<string, readonly [code: string, status: ContentfulStatusCode]>;

/** A refusal in FDX's words. `message` says what was wrong and how to put it right. */
export class FdxError extends Error {
  override readonly name = "FdxError";
  readonly code: string;
  readonly status: ContentfulStatusCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    reason: keyof typeof STATUS_OF_CODE,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    [this.code, this.status] = STATUS_OF_CODE[reason];
    this.headers = headers;
  }
}

/** What a bank in trouble answers with, by HTTP status; the code of a status that has none is the status. */
const TROUBLE_OF_STATUS: Readonly<Record<number, string>> = {
  400: "401",
  401: "603",
  403: "602",
  405: "1206",
  429: "1207",
};

/** The body of a failure no endpoint decided on, such as an outage. */
export function errorBody(status: number, message: string): FdxErrorEntity {
  return { code: TROUBLE_OF_STATUS[status] ?? String(status), message };
}
