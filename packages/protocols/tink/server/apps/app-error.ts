/** An application that cannot be registered or changed so; `message` says why and what would do. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: "exists" | "unknown" | "invalid";

  constructor(code: AppError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
