const DOCUMENTED_AT = "https://docs.setu.co/payments/umap";

/** Something asked of a mandate that cannot be. */
export class MandateRefusal extends Error {
  override readonly name = "MandateRefusal";
  readonly status: 400 | 401 | 404;
  /** Stable, in Setu's style: `mandate-not-live`. */
  readonly code: string;

  /** @param message for the caller: what was wrong, where, and how to put it right */
  constructor(status: MandateRefusal["status"], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** `BaseSetuAPIErrorModel` */
export function refusalBody({ code, message }: Pick<MandateRefusal, "code" | "message">) {
  return { code, detail: message, docUrl: DOCUMENTED_AT };
}
