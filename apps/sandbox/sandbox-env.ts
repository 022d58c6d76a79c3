import type { IncomingHttpHeaders } from "node:http";
import type { Browser } from "@sandbank/protocol-oauth/server";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { FormTooLarge, LARGEST_FORM_BYTES } from "./form-fields.ts";

export interface SandboxEnv {
  Bindings: {
    /** What the caller knows us by, e.g. `http://localhost:4010`. */
    origin: string;
  };
}

/**
 * Refuses a form sent from another site (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/). Callers that
 * send no such header are no browsers, or old ones kept out by SameSite cookies.
 */
export const sameSiteForms = createMiddleware<SandboxEnv>(async (c, next) => {
  if (c.req.method === "POST" && !isSameSite(c.req.header("sec-fetch-site"))) {
    return c.text("This form was sent from another site.", 403);
  }
  await next();
});

const isSameSite = (site = "same-origin") => site === "same-origin" || site === "none";

/** Refuses a form that says it is too large; one that does not say is refused as it is read. */
export const smallForms = createMiddleware<SandboxEnv>(async (c, next) => {
  if (Number(c.req.header("content-length") ?? 0) > LARGEST_FORM_BYTES) throw new FormTooLarge();
  await next();
});

/** True for a form that is neither another site's nor may turn out too large. */
export function isUnsuspected(headers: IncomingHttpHeaders): boolean {
  const { "sec-fetch-site": site, "content-length": length, "transfer-encoding": encoding } = headers;
  const isSmall = encoding === undefined && Number(length ?? Number.NaN) <= LARGEST_FORM_BYTES;
  return isSmall && typeof site !== "object" && isSameSite(site);
}

export function browserOf(c: Context<SandboxEnv>): Browser {
  return { cookieHeader: c.req.header("cookie"), origin: c.env.origin };
}
