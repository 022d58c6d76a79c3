/** One thing that is wrong with a request. */
export interface Issue {
  /** Where the field was looked for. */
  readonly in: "path" | "query" | "body";
  /** Its name, with dots into what it holds: `customer.persona`. Empty for the whole body. */
  readonly field: string;
  readonly message: string;
}

/** What every refusal says. */
export interface Problem {
  /** Stable, to switch on. */
  readonly error: string;
  /** What was wrong and how to put it right. */
  readonly message: string;
  readonly issues?: readonly Issue[];
}

/** A request that is refused before a procedure sees it. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { readonly issues?: readonly Issue[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = more.issues ?? [];
    this.headers = more.headers ?? {};
  }
}

export function describeIssues(issues: readonly Issue[]): string {
  return issues
    .map(({ in: where, field, message }) => `${field ? `${field} (${where})` : `the ${where}`}: ${message}`)
    .join("; ");
}
