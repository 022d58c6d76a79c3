/** The sandbox refused what it was told to do. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  /** Stable, to switch on: `unknown_world`, `invalid_request` … */
  readonly code: string;
  /** HTTP status of the refusal. */
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
