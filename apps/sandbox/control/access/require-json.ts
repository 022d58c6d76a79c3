const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write whose body is anything but JSON: forms and plain text are what a page may send to another
 * origin without asking (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 * @returns why it is refused; undefined for a request that may go on
 */
export function requireJson(request: Request): string | undefined {
  const { method, headers } = request;
  const type = headers.get("content-type");
  if (READS.has(method) || (type === null && !hasBody(request))) return undefined;
  if (type !== null && JSON_TYPE.test(type)) return undefined;
  return `The body is "${type ?? "of no type"}"; send JSON and say so: Content-Type: application/json.`;
}

/**
 * A request that came through a socket always has a stream; whether anything is in it, its headers say
 * (RFC 9112 section 6.3).
 */
function hasBody({ headers, body }: Request): boolean {
  const length = headers.get("content-length");
  const isSent = length !== null || headers.has("transfer-encoding");
  return body !== null && isSent && length !== "0";
}
