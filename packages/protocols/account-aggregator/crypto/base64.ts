const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The octets of base64 text (RFC 4648 section 4), undefined for anything else; padding may be missing. */
export function readBase64(text: string): Buffer | undefined {
  return BASE64.test(text) ? Buffer.from(text, "base64") : undefined;
}
