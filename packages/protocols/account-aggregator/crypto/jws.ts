import { type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";

/** Whose signature it is: the key id of its certificate in the central registry. */
export interface Signer {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/** A signature that is none, or not of this text. ReBIT's code for it is SignatureDoesNotMatch. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";
}

/**
 * What a signature was made over (aa.md 8): the payload's own octets (RFC 7797), the same without `crit`, or the
 * base64url of the payload (RFC 7515).
 */
export type JwsForm = "unencoded" | "unencoded-without-crit" | "standard";

const jwsHeader = z.object({
  alg: z.string(),
  kid: z.string().optional(),
  b64: z.boolean().optional(),
  crit: z.array(z.string()).optional(),
});
export type JwsHeader = z.infer<typeof jwsHeader>;

/** The three segments of a token and its header, read but not trusted. */
export interface ParsedJws {
  readonly header: JwsHeader;
  readonly form: JwsForm;
  readonly segments: readonly [header: string, payload: string, signature: string];
}

/** @throws SignatureError when it is no JWS in compact form of an algorithm in use */
export function parseJws(token: string): ParsedJws {
  const [head, payload, signature, ...more] = token.split(".");
  if (!head || payload === undefined || !signature || more.length > 0) {
    throw new SignatureError("This is no JWS: it has three segments with a dot between.");
  }
  const header = readHeader(head);
  if (header.alg !== "RS256") throw new SignatureError(`The JWS has alg ${header.alg}; RS256 is used here.`);
  const unknown = (header.crit ?? []).filter((name) => name !== "b64");
  if (unknown.length > 0)
    throw new SignatureError(`The JWS has crit ${unknown.join(", ")}, which nobody knows here.`);
  const withCrit = header.crit === undefined ? "unencoded-without-crit" : "unencoded";
  return { header, form: header.b64 === false ? withCrit : "standard", segments: [head, payload, signature] };
}

function readHeader(segment: string): JwsHeader {
  try {
    return jwsHeader.parse(JSON.parse(Buffer.from(segment, "base64url").toString("utf8")));
  } catch {
    throw new SignatureError(
      "The first segment of the JWS is not base64url of a JSON header with alg and kid.",
    );
  }
}

/** The header this side sends, RFC 7797 section 6. */
const protect = (kid: string) =>
  Buffer.from(JSON.stringify({ alg: "RS256", kid, b64: false, crit: ["b64"] })).toString("base64url");

const overRaw = (head: string, payload: Uint8Array) => Buffer.concat([Buffer.from(`${head}.`), payload]);

/**
 * `x-jws-signature` of a body: a detached JWS over exactly these octets.
 * https://www.rfc-editor.org/rfc/rfc7797#section-5.1
 */
export function signDetached(body: Uint8Array | string, { kid, privateKey }: Signer): string {
  const head = protect(kid);
  return `${head}..${sign("sha256", overRaw(head, Buffer.from(body)), privateKey).toString("base64url")}`;
}

/**
 * Checks an `x-jws-signature` against the octets received, in any of the three forms.
 * @returns which form it was
 * @throws SignatureError
 */
export function verifyDetached(token: string, body: Uint8Array | string, key: KeyObject): JwsForm {
  const jws = parseJws(token);
  const octets = Buffer.from(body);
  const [, payload] = jws.segments;
  if (payload !== "" && !Buffer.from(payload, "base64url").equals(octets)) {
    throw new SignatureError(
      "The JWS carries a payload that is not the body; leave its second segment empty.",
    );
  }
  check(jws, octets, key);
  return jws.form;
}

/** @throws SignatureError unless the signature is the key's, over this payload */
export function check(
  { form, segments: [head, , signature] }: ParsedJws,
  payload: Buffer,
  key: KeyObject,
): void {
  const signed =
    form === "standard" ? Buffer.from(`${head}.${payload.toString("base64url")}`) : overRaw(head, payload);
  if (verify("sha256", signed, key, Buffer.from(signature, "base64url"))) return;
  throw new SignatureError(
    "The signature does not match: sign the exact bytes that are sent, with the key the registry has for this kid.",
  );
}
