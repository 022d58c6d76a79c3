/** What an endpoint needs of an HTTP request. */
export interface TinkRequest {
  /** 32 hex digits; in `X-Request-ID`, `X-Tink-Request-ID` and the body of a refusal. */
  readonly id: string;
  /** What the caller knows us by, e.g. `http://localhost:4010`. */
  readonly origin: string;
  /** URL of the façade as the caller knows it, e.g. `http://localhost:4010/tink`. */
  readonly baseUrl: string;
  header(name: string): string | undefined;
  /** The first value of a query parameter. */
  query(name: string): string | undefined;
  /** Values of a query parameter by any of its names, repeated or separated by commas; empty where it is not there. */
  queryList(...names: readonly string[]): string[];
  /** A segment of the path, decoded. */
  param(name: string): string;
  /** The body as it came. */
  text(): Promise<string>;
}
