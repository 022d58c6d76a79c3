import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Refuses a request that does not carry the token (RFC 6750 section 2.1).
 * @param token what the sandbox was started with; undefined where it is bound to loopback alone and open
 * @returns why it is refused; undefined for a request that may go on
 */
export function requireToken({ headers }: Request, token: string | undefined): string | undefined {
  if (token === undefined) return undefined;
  const given = /^Bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (given === undefined) {
    return "This sandbox was started with a token. Send it in the Authorization header: Bearer <SANDBOX_TOKEN>.";
  }
  return isSame(given, token) ? undefined : "This is not the token the sandbox was started with.";
}

/** Takes as long for a wrong token as for the right one. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
