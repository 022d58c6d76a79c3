import { type Database, findSessionByToken } from "@sandbank/database";
import { z } from "zod";
import type { AccessTokens } from "./access-tokens.ts";
import { ADDRESS_HEADER } from "./library.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** A refusal as the sign-in library words its own. */
export function authRefusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ code, message }, { status, headers: { ...headers, "cache-control": "no-store" } });
}

const jsonObject = z.record(z.string(), z.unknown());

/** The JSON object a request carries, empty for none; or what to answer when it carries something else. */
export async function readJson(request: Request): Promise<Record<string, unknown> | Response> {
  const text = await request.text();
  if (text.trim() === "") return {};
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return authRefusal(
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "Send JSON and say so: Content-Type: application/json.",
    );
  }
  const parsed = jsonObject.safeParse(parseJson(text));
  return parsed.success ? parsed.data : authRefusal(400, "INVALID_BODY", "The body has to be a JSON object.");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const PASSED_ON = ["cookie", "origin", "referer", "user-agent"];

/** A request to the sign-in library: of its headers those it needs, and the address as we know it. */
export function forLibrary(request: Request, address: string | null, body: unknown): Request {
  const headers = new Headers({ "content-type": "application/json" });
  const fetchMetadata = [...request.headers.keys()].filter((name) => name.startsWith("sec-fetch-"));
  for (const name of [...PASSED_ON, ...fetchMetadata]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (address !== null) headers.set(ADDRESS_HEADER, address);
  return new Request(request.url, { method: "POST", headers, body: JSON.stringify(body) });
}

/** What a session is used with over plain HTTP. */
export interface TokenAnswer {
  /** JWT for `Authorization: Bearer`. */
  readonly token: string;
  readonly tokenType: "Bearer";
  /** Seconds. */
  readonly expiresIn: number;
  /** For `POST /api/auth/token`, as long as the session lasts. */
  readonly refreshToken: string;
}

/** A new access token of a session. */
export async function tokenAnswer(
  session: { id: string; userId: string; token: string },
  { tokens, cookie }: { tokens: AccessTokens; cookie: SessionCookie },
): Promise<TokenAnswer> {
  return {
    token: await tokens.issue({ userId: session.userId, sessionId: session.id }),
    tokenType: "Bearer",
    expiresIn: tokens.lifetimeSeconds,
    refreshToken: cookie.sign(session.token),
  };
}

const libraryAnswer = z.looseObject({ token: z.string(), user: z.looseObject({}) });

/** What the library answered to signing in, with tokens in place of the session's secret; cookies kept. */
export async function withTokens(
  response: Response,
  options: { db: Database; tokens: AccessTokens; cookie: SessionCookie },
): Promise<Response> {
  const { token, user } = libraryAnswer.parse(await response.json());
  const session = await findSessionByToken(options.db, token);
  if (!session) throw new Error("the session just made is not there");
  const headers = new Headers(response.headers);
  headers.set("cache-control", "no-store");
  headers.delete("content-length");
  return Response.json({ ...(await tokenAnswer({ ...session, token }, options)), user }, { headers });
}
