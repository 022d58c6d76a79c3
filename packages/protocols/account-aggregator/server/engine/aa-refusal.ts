import { type ErrorCode, errorStatus } from "../../wire/index.ts";

/** Something asked of the aggregator or of a FIP that cannot be; every door says it in its own shape. */
export class AaRefusal extends Error {
  override readonly name = "AaRefusal";
  readonly code: ErrorCode;
  /** HTTP status ReBIT sends the code with. */
  readonly status: number;

  /** @param message for the caller: what was wrong, where, and how to put it right */
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = errorStatus[code];
  }
}
