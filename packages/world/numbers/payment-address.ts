import { childSeed, numberOf, rootSeed } from "../rng.ts";

/** No payment service has this handle (https://www.npci.org.in/what-we-do/upi/3rd-party-apps). */
const HANDLE = "mockupi";

/**
 * UPI address (VPA) of a person, `name@mockupi`: the username in lower case, without accents, with a hyphen for what
 * an address may not contain. One of which nothing is left becomes a number that stays the same.
 */
export function virtualPaymentAddress(username: string): string {
  const plain = username
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 50);
  const name = plain.length > 1 ? plain : `user${numberOf(childSeed(rootSeed(0), "vpa", username))}`;
  return `${name}@${HANDLE}`;
}

/** Letters, digits, dots and hyphens, then the handle of a payment service. */
export function isValidVirtualPaymentAddress(text: string): boolean {
  return /^[a-z\d][a-z\d.-]{1,254}@[a-z][a-z\d]{1,63}$/i.test(text);
}
