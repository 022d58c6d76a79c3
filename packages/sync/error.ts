import type { ProviderErrorCode } from "@sandbank/provider";

/** Why a verb of this package refused. Everything else it throws is a fault of ours. */
export type ServiceErrorCode =
  /** There is no such thing. */
  | "not_found"
  /** It exists and belongs to somebody else. */
  | "forbidden"
  /** It is not in a state where this can be done. */
  | "conflict"
  /** The input is well-formed and cannot be used. */
  | "invalid"
  /** It is done too often. */
  | "too_many"
  /** The bank refused or failed; `providerCode` says how. */
  | "provider";

/** A refusal with a message the user may read. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ServiceErrorCode;
  readonly providerCode: ProviderErrorCode | null;

  constructor(
    code: ServiceErrorCode,
    message: string,
    options?: { cause?: unknown; providerCode?: ProviderErrorCode },
  ) {
    super(message, { cause: options?.cause });
    this.code = code;
    this.providerCode = options?.providerCode ?? null;
  }
}
