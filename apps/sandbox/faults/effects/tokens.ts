import { signJwt } from "@sandbank/protocol-oauth/server";
import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { editJson, type JsonObject, parseObject } from "./body.ts";

/** Times of a token or of what is told about one, epoch seconds (RFC 7519 section 4.1, OpenID Connect Core section 2). */
const TIMES = ["iat", "exp", "nbf", "auth_time"];

/** A JWS in compact form (RFC 7515 section 7.1). */
const JWS = /^eyJ[\w-]+\.[\w-]*\.[\w-]+$/;

/** The answer as a bank gives it whose clock is wrong. */
export async function skewClock(
  { seconds }: EffectOf<"skew_clock">,
  { request, next, call, machineClock }: Attempt,
): Promise<Response> {
  const { manifest, world } = call.bank;
  const skewed = await editJson(await next(request), (body) => ({
    ...shifted(body, seconds),
    ...mapTokens(body, (token) => {
      const claims = parseObject(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
      return claims
        ? signJwt({ seed: world.seed, institution: manifest.id }, shifted(claims, seconds))
        : token;
    }),
  }));
  const headers = new Headers(skewed.headers);
  const { now } = world.clock.runs ? machineClock : world.clock;
  headers.set("Date", new Date(now() + seconds * 1_000).toUTCString());
  return new Response(skewed.body, { status: skewed.status, headers });
}

/** The answer with the first character of each signature changed, in the body and in headers. */
export async function spoilSignatures({ request, next }: Attempt): Promise<Response> {
  const response = await editJson(await next(request), (body) => ({ ...body, ...mapTokens(body, spoiled) }));
  const headers = new Headers(response.headers);
  for (const [name, value] of response.headers) if (JWS.test(value)) headers.set(name, spoiled(value));
  return new Response(response.body, { status: response.status, headers });
}

function spoiled(token: string): string {
  const at = token.lastIndexOf(".") + 1;
  return token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
}

function mapTokens(body: JsonObject, map: (token: string) => string): JsonObject {
  const tokens = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && JWS.test(value) ? [[name, map(value)] as const] : [],
  );
  return Object.fromEntries(tokens);
}

function shifted(claims: JsonObject, seconds: number): JsonObject {
  const times = TIMES.flatMap((name) => {
    const value = claims[name];
    return typeof value === "number" ? [[name, value + seconds] as const] : [];
  });
  return { ...claims, ...Object.fromEntries(times) };
}
