import type { Browser } from "@sandbank/protocol-oauth/server";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { misdirected, type OriginPolicy, originOf } from "./origin.ts";

export interface SandboxEnv {
  Variables: {
    /** What the caller knows us by, e.g. `http://localhost:4010`. */
    origin: string;
  };
}

/** Refuses hosts that are not ours with 421 (RFC 9110 section 15.5.20) and notes the origin of the others. */
export const originMiddleware = (policy: OriginPolicy) =>
  createMiddleware<SandboxEnv>(async (c, next) => {
    const { host } = new URL(c.req.url);
    const origin = originOf(host, policy);
    if (origin === undefined) return c.text(misdirected(host), 421);
    c.set("origin", origin);
    await next();
  });

/**
 * Refuses a form sent from another site (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/). Callers that
 * send no such header are no browsers, or old ones kept out by SameSite cookies.
 */
export const sameSiteForms = createMiddleware<SandboxEnv>(async (c, next) => {
  const site = c.req.header("sec-fetch-site") ?? "same-origin";
  if (c.req.method === "POST" && site !== "same-origin" && site !== "none") {
    return c.text("This form was sent from another site.", 403);
  }
  await next();
});

export function browserOf(c: Context<SandboxEnv>): Browser {
  return { cookieHeader: c.req.header("cookie"), origin: c.get("origin") };
}
