import type { IncomingHttpHeaders } from "node:http";
import type { Browser } from "@sandbank/protocol-oauth/server";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";

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

/** Far more than any form here. */
const LARGEST_FORM_BYTES = 64 * 1024;
const counted = bodyLimit({ maxSize: LARGEST_FORM_BYTES });

/** Refuses a form that is larger. One that tells its length is believed: looking at the body costs as much as a page. */
export const smallForms = createMiddleware<SandboxEnv>(async (c, next) => {
  const isSmall = tellsSmall(c.req.header("content-length"), c.req.header("transfer-encoding"));
  return isSmall ? next() : counted(c, next);
});

function tellsSmall(length: string | undefined, encoding: string | undefined): boolean {
  return encoding === undefined && length !== undefined && Number(length) <= LARGEST_FORM_BYTES;
}

/** True for a form that neither {@link sameSiteForms} nor {@link smallForms} could refuse. */
export function isUnsuspected(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  const isSame = typeof site !== "object" && isSameSite(site);
  return isSame && tellsSmall(headers["content-length"], headers["transfer-encoding"]);
}

export function browserOf(c: Context<SandboxEnv>): Browser {
  return { cookieHeader: c.req.header("cookie"), origin: c.env.origin };
}
