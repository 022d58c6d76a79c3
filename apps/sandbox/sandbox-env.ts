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
  const site = c.req.header("sec-fetch-site") ?? "same-origin";
  if (c.req.method === "POST" && site !== "same-origin" && site !== "none") {
    return c.text("This form was sent from another site.", 403);
  }
  await next();
});

/** Far more than any form here. */
const LARGEST_FORM_BYTES = 64 * 1024;
const counted = bodyLimit({ maxSize: LARGEST_FORM_BYTES });

/** Refuses a form that is larger. One that tells its length is believed: looking at the body costs as much as a page. */
export const smallForms = createMiddleware<SandboxEnv>(async (c, next) => {
  const length = c.req.header("content-length");
  const isTold = length !== undefined && c.req.header("transfer-encoding") === undefined;
  if (isTold && Number(length) <= LARGEST_FORM_BYTES) return next();
  return counted(c, next);
});

export function browserOf(c: Context<SandboxEnv>): Browser {
  return { cookieHeader: c.req.header("cookie"), origin: c.env.origin };
}
