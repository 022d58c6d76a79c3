import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What else a refusal brings along. */
interface RefusalExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** Further fields of the body, such as `retryAfterMillis`. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A refusal in Tink's shape. `message` says what was wrong, where, and how to put it right. */
export class TinkError extends Error {
  override readonly name = "TinkError";
  readonly status: ContentfulStatusCode;
  /** `<domain>.<snake_case>` */
  readonly code: `${string}.${string}`;
  readonly extras: RefusalExtras;

  constructor(
    status: ContentfulStatusCode,
    code: `${string}.${string}`,
    message: string,
    extras: RefusalExtras = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}
