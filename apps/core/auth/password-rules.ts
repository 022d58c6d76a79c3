import { isCommonPassword } from "./common-passwords.ts";

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/**
 * What speaks against a password, in words for the person who chose it; null = nothing. By NIST SP 800-63B,
 * section 3.1.1 (https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver): long enough, none of those commonly
 * used, expected or containing what is known of the person; no rule about kinds of characters.
 */
export function passwordProblem(password: string, { email, name }: PasswordOwner): string | null {
  // Every code point counts as one character.
  const length = [...password.normalize("NFKC")].length;
  if (length < SHORTEST_PASSWORD) return `The password has to have at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `The password may have at most ${LONGEST_PASSWORD} characters.`;
  if (isPersonal(password, email, name)) return "The password must not be your name or e-mail address.";
  if (isCommonPassword(password))
    return "This password is among the first that anybody tries. Choose another.";
  return null;
}

/** Made of the person's own name or address and not much else. */
function isPersonal(password: string, email: string, name: string): boolean {
  const lower = password.toLowerCase();
  const known = [
    email,
    ...email.split(/[^\p{L}\p{N}]+/u),
    name,
    name.replace(/\s+/g, ""),
    ...name.split(/\s+/),
  ]
    .map((text) => text.toLowerCase())
    .filter((text) => [...text].length >= 4);
  return known.some((text) => lower.includes(text) && lower.length - text.length < 4);
}
