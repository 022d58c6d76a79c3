import { createHmac, timingSafeEqual } from "node:crypto";

/** Of the sign-in library, which names its cookies `<prefix>.session_token`. */
export const COOKIE_PREFIX = "sandbank";

/**
 * The cookie that stands for a session: the session's token and an HMAC-SHA-256 of it, so that whoever can read the
 * table of sessions cannot make one. As the sign-in library writes it:
 * https://www.better-auth.com/docs/concepts/cookies
 */
export interface SessionCookie {
  readonly name: string;
  /** `token.signature`, which also serves as refresh token. */
  sign(token: string): string;
  /** The token of a value that {@link sign} gave; null for any other. */
  open(signed: string): string | null;
  /** The token a request's cookies hold; null when they hold none of ours. */
  read(headers: Headers): string | null;
  /** `Set-Cookie` for so many seconds; 0 takes it away. */
  set(signed: string, seconds: number): string;
}

export function createSessionCookie(secret: string, publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith("https:");
  const name = `${secure ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
  const signatureOf = (token: string) => createHmac("sha256", secret).update(token).digest();

  const open = (signed: string): string | null => {
    const dot = signed.lastIndexOf(".");
    const token = signed.slice(0, dot);
    const given = Buffer.from(signed.slice(dot + 1), "base64");
    const wanted = signatureOf(token);
    return dot > 0 && given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
  };

  return {
    name,
    sign: (token) => `${token}.${signatureOf(token).toString("base64")}`,
    open,
    read(headers) {
      for (const part of (headers.get("cookie") ?? "").split(";")) {
        const [key, ...value] = part.trim().split("=");
        if (key === name) return open(decode(value.join("=")));
      }
      return null;
    },
    set: (signed, seconds) =>
      `${name}=${encodeURIComponent(signed)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
