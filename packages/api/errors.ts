import { InvalidCursorError } from "@sandbank/database";
import { ServiceError, type ServiceErrorCode } from "@sandbank/sync";
import { TRPCError } from "@trpc/server";
import { z } from "zod";

const TRPC_CODE = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "BAD_REQUEST",
  too_many: "TOO_MANY_REQUESTS",
  provider: "BAD_GATEWAY",
} as const satisfies Record<ServiceErrorCode, TRPCError["code"]>;

/** The one place where refusals become transport errors. Unknown errors pass with their cause, for the log. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof ServiceError) {
    return new TRPCError({ code: TRPC_CODE[cause.code], message: cause.message, cause });
  }
  return cause instanceof InvalidCursorError ? fieldRefusal("cursor", cause.message) : error;
}

/** Well-formed input of which one field cannot be used; told as the input's schema would. */
export function fieldRefusal(field: string, message: string): TRPCError {
  const cause = new z.ZodRealError([{ code: "custom", path: [field], message, input: undefined }]);
  return new TRPCError({ code: "BAD_REQUEST", message, cause });
}

/** Stable code of a refusal: the bank's where it was the bank's, else ours; null for anything else. */
export function refusalOf({ cause }: TRPCError): string | null {
  return cause instanceof ServiceError ? (cause.providerCode ?? cause.code) : null;
}
