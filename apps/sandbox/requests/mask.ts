/** What stands in a secret's place. */
const MASK = "***";

const SECRET_NAMES = new Set([
  "access_token",
  "refresh_token",
  "id_token",
  "id_token_hint",
  "token",
  "registration_access_token",
  "code",
  "authorization_code",
  "sandbank_code",
  "code_verifier",
  "device_code",
  "user_code",
  "client_secret",
  "client_assertion",
  "assertion",
  "subject_token",
  "actor_token",
  "password",
  "otp",
  "otpinput",
  "pin",
  "secret",
  "privatekey",
  "ourprivatekey",
]);
const SECRET_HEADERS = new Set(["authorization", "proxy-authorization", "dpop", "x-api-key"]);
const JWT = /(?<![\w-])eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)+/g;

function isSecret(name: string): boolean {
  const plain = name.toLowerCase().replaceAll("-", "_");
  return SECRET_NAMES.has(plain) || plain.endsWith("_secret") || plain.endsWith("_password");
}

/** A header's value without what must not be known: of credentials the scheme is left, of cookies the names. */
export function maskHeader(name: string, value: string): string {
  if (SECRET_HEADERS.has(name)) return value.replace(/^(\S+\s+)?.*$/s, `$1${MASK}`);
  if (name === "cookie") return value.replace(/=[^;]*/g, `=${MASK}`);
  if (name === "set-cookie") return value.replace(/=[^;]*/, `=${MASK}`);
  if (name === "location" || name === "referer") return maskUrl(value);
  return value.replace(JWT, MASK);
}

/** An address without the secrets in its query or fragment. */
export function maskUrl(url: string): string {
  const at = url.search(/[?#]/);
  return at < 0 ? url : url.slice(0, at + 1) + maskForm(url.slice(at + 1));
}

/** `name=value` pairs without the secrets among them, otherwise as they are. */
export function maskForm(text: string): string {
  return text
    .split("&")
    .map((pair) => {
      const [name = ""] = pair.split("=", 1);
      if (!isSecret(decode(name))) return pair.replace(JWT, MASK);
      return `${name}=${MASK}`;
    })
    .join("&");
}

/** A body without the secrets in it. JSON is written anew; what is cut off or broken is searched as text. */
export function maskBody(text: string, contentType: string): string {
  if (contentType.includes("urlencoded")) return maskForm(text);
  try {
    return JSON.stringify(maskValue(JSON.parse(text)));
  } catch {
    return text
      .replace(/(?<![\w-])("?)([\w-]+)\1(\s*[=:]\s*)"(?:[^"\\]|\\.)*"?/g, (whole, quote, name, between) =>
        isSecret(name) ? `${quote}${name}${quote}${between}"${MASK}"` : whole,
      )
      .replace(/(?<![\w-])([\w-]+)=[^&\s"'<>;]+/g, (whole, name) =>
        isSecret(name) ? `${name}=${MASK}` : whole,
      )
      .replace(JWT, MASK);
  }
}

function maskValue(value: unknown): unknown {
  if (typeof value === "string") return value.replace(JWT, MASK);
  if (Array.isArray(value)) return value.map(maskValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      // A number or an object of that name, such as an error's `code`, is no secret.
      typeof inner === "string" && isSecret(name) && !isErrorCode(name, value) ? MASK : maskValue(inner),
    ]),
  );
}

/** Many dialects call the kind of an error its `code`. */
function isErrorCode(name: string, object: object): boolean {
  return name === "code" && "message" in object;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}
