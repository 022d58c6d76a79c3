/** What was asked of faults cannot be; `message` says which field is wrong and what is allowed. */
export class FaultError extends Error {
  override readonly name = "FaultError";
  readonly code: "invalid" | "exists" | "unknown";

  constructor(code: FaultError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
