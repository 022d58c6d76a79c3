import { type KeyObject, sign } from "node:crypto";
import { check, type JwsForm, parseJws, SignatureError, type Signer } from "./jws.ts";

/** Header of each form a signed consent is met in (aa.md 8). */
const HEADER_OF_FORM = {
  unencoded: { b64: false, crit: ["b64"] },
  "unencoded-without-crit": { b64: false },
  standard: {},
} as const satisfies Record<JwsForm, object>;

/**
 * `signedConsent`: a consent detail as a token of three segments. By default as ReBIT prints it, `b64: false` and the
 * payload in base64url all the same: the signature is over the payload's own octets.
 * @param detail JSON text, signed as it is
 */
export function signConsent(
  detail: string,
  { kid, privateKey }: Signer,
  form: JwsForm = "unencoded",
): string {
  const header = { alg: "RS256", kid, ...HEADER_OF_FORM[form] };
  const head = Buffer.from(JSON.stringify(header)).toString("base64url");
  const payload = Buffer.from(detail).toString("base64url");
  const signed = `${head}.${form === "standard" ? payload : detail}`;
  return `${head}.${payload}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

/**
 * Checks a signed consent in any of the three forms, also `b64: true` named in `crit`.
 * @returns its detail, parsed as JSON and not otherwise looked at
 * @throws SignatureError
 */
export function verifySignedConsent(token: string, key: KeyObject): { detail: unknown; form: JwsForm } {
  const jws = parseJws(token);
  const payload = Buffer.from(jws.segments[1], "base64url");
  if (payload.length === 0)
    throw new SignatureError("The signed consent has no payload: its second segment is empty.");
  check(jws, payload, key);
  try {
    return { detail: JSON.parse(payload.toString("utf8")), form: jws.form };
  } catch {
    throw new SignatureError("The payload of the signed consent is not JSON.");
  }
}

/** `Consent.digitalSignature` of an FI request: the third segment. @throws SignatureError when it is no JWS */
export function signatureOf(signedConsent: string): string {
  return parseJws(signedConsent).segments[2];
}
