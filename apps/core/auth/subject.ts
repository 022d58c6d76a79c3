import { createHmac } from "node:crypto";

/**
 * What stands for an e-mail or network address where attempts are counted: the start of an HMAC-SHA-256, written
 * as a UUID. The tables so hold no address, and none can be found by trying.
 */
function subjectOf(secret: string, kind: "account" | "address", text: string): string {
  const hash = createHmac("sha256", secret).update(`${kind}/${text}`).digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** As people write it in different ways. */
export const accountSubject = (secret: string, email: string): string =>
  subjectOf(secret, "account", email.trim().toLowerCase());

/** An IPv6 subscriber has a /64 to choose addresses from. */
export function addressSubject(secret: string, address: string): string {
  const text = address.includes(":") ? `${expandIpv6(address).slice(0, 4).join(":")}::/64` : address;
  return subjectOf(secret, "address", text);
}

function expandIpv6(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill("0"), ...after];
}
