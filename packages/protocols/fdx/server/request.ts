import type { FdxServerOptions } from "./context.ts";

/** What an endpoint needs of an HTTP request. */
interface FdxRequest {
  readonly authorization: string | undefined;
  /** Path and query. */
  readonly url: string;
  query(name: string): string | undefined;
  /** A segment of the path, e.g. `accountId`. */
  param(name: string): string;
  json(): Promise<unknown>;
}

/** One operation: the body to answer 200 with, as it is or as JSON in UTF-8, or null for 204. Refuses by throwing FdxError. */
export type Endpoint = (
  server: FdxServerOptions,
  request: FdxRequest,
) => Promise<object | Uint8Array<ArrayBuffer> | null>;
