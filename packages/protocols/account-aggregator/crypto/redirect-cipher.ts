import { createCipheriv, createDecipheriv, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";

const ITERATIONS = 65_536;
const KEY_OCTETS = 32;
const IV = Buffer.alloc(16);

const deriveFromPassword = promisify(pbkdf2);

/** A redirect that does not open. The message says why. */
export class RedirectError extends Error {
  override readonly name = "RedirectError";
}

/** What both sides of a redirect know: the secret they share and the date the redirect carries. */
export interface RedirectKey {
  readonly secret: string;
  /** `reqdate` or `resdate`; it is the salt. */
  readonly date: string;
}

const keyOf = ({ secret, date }: RedirectKey) =>
  deriveFromPassword(secret, date, ITERATIONS, KEY_OCTETS, "sha256");

/**
 * `ecreq` or `ecres` of these fields: AES-256-CBC, URL-safe base64 (aa.md 10).
 * https://github.com/Sahamati/aa-redirection-guidelines
 */
export async function sealFields(
  fields: Readonly<Record<string, string>>,
  redirect: RedirectKey,
): Promise<string> {
  const cipher = createCipheriv("aes-256-cbc", await keyOf(redirect), IV);
  const sealed = Buffer.concat([cipher.update(writeFields(fields), "utf8"), cipher.final()]);
  return sealed.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

/** The fields of an `ecreq` or `ecres`. @throws RedirectError */
export async function openFields(sealed: string, redirect: RedirectKey): Promise<Record<string, string>> {
  const decipher = createDecipheriv("aes-256-cbc", await keyOf(redirect), IV);
  try {
    // A plus of plain base64 arrives as a space where it was not encoded.
    const octets = Buffer.from(sealed.replaceAll(" ", "+"), "base64");
    return readFields(Buffer.concat([decipher.update(octets), decipher.final()]).toString("utf8"));
  } catch {
    throw new RedirectError(
      "The encrypted part does not open: it is URL-safe base64 of AES-256-CBC, its key PBKDF2-HMAC-SHA256 of the " +
        "secret both sides share, with the date as salt and 65536 iterations.",
    );
  }
}

/** A name as `fi` or `requestorType` carry it: base64 of its octets XOR the date, repeated. */
export function maskName(name: string, date: string): string {
  return mix(Buffer.from(name, "utf8"), date).toString("base64");
}

/** The name in a `fi` or `requestorType`. */
export function unmaskName(masked: string, date: string): string {
  return mix(Buffer.from(masked.replaceAll(" ", "+"), "base64"), date).toString("utf8");
}

function mix(octets: Buffer, date: string): Buffer {
  const salt = Buffer.from(date, "utf8");
  return Buffer.from(octets.map((octet, at) => octet ^ (salt[at % salt.length] ?? 0)));
}

/** Only what would end a field or a name is encoded, as the guidelines' example leaves `@` and commas alone. */
function writeFields(fields: Readonly<Record<string, string>>): string {
  const encode = (value: string) => encodeURIComponent(value).replaceAll("%40", "@").replaceAll("%2C", ",");
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join("&");
}

function readFields(text: string): Record<string, string> {
  const pairs = text.split("&").map((pair): [string, string] => {
    const equals = pair.indexOf("=");
    return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
  });
  return Object.fromEntries(pairs);
}
