// What both generations of tink.ex have in common, re-written from the requests they make: it stands in for the client in
// tests, because the client itself runs on Elixir.

/** A map of Elixir; its keys are atoms or strings, here both are strings. */
export interface ExMap {
  readonly [key: string]: ExValue;
}
export type ExValue = null | boolean | number | string | readonly ExValue[] | ExMap;

export interface TinkExError {
  readonly status: number;
  readonly code: string | null;
  readonly message: string;
  readonly requestId: string | null;
}

/** `{:ok, value}` or `{:error, error}`. */
export type ExResult =
  | { readonly ok: true; readonly value: ExValue }
  | { readonly ok: false; readonly error: TinkExError };

/** A `%Tink.Client{}` of either generation. */
export interface ExClient {
  /** Without a slash at the end: paths are appended. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accessToken: string | null;
  readonly fetch: typeof fetch;
}

export const FORM = "application/x-www-form-urlencoded";

/** The value of a result. @throws what the client would have returned as an error */
export function unwrap(result: ExResult): ExMap {
  if (!result.ok) throw new Error(`${result.error.status} ${result.error.code}: ${result.error.message}`);
  return mapOf(result.value);
}

export function mapOf(value: ExValue | undefined): ExMap {
  if (typeof value === "object" && value !== null && !isList(value)) return value;
  throw new TypeError(`${JSON.stringify(value)} is no map`);
}

export function isList(value: ExValue | undefined): value is readonly ExValue[] {
  return Array.isArray(value);
}

/** `Map.fetch!` @throws for a key that is not there, before anything is sent */
export function fetchKey(map: ExMap, key: string): ExValue {
  const value = map[key];
  if (value === undefined) throw new TypeError(`key :${key} not found`);
  return value;
}

/** Only what is there and not nil. */
export function present(entries: Readonly<Record<string, ExValue | undefined>>): Record<string, ExValue> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, value]],
    ),
  );
}

/** `URI.encode_query` */
export function encodeQuery(map: ExMap): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(map)) query.set(key, String(value));
  return query.toString();
}
