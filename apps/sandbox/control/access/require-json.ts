const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write whose body is anything but JSON: forms and plain text are what a page may send to another
 * origin without asking (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 * @returns why it is refused; undefined for a request that may go on
 */
export function requireJson({ method, headers, body }: Request): string | undefined {
  const type = headers.get("content-type");
  if (READS.has(method) || (type === null && body === null)) return undefined;
  if (type !== null && JSON_TYPE.test(type)) return undefined;
  return `The body is "${type ?? "of no type"}"; send JSON and say so: Content-Type: application/json.`;
}
