import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { TinkError } from "./tink-error.ts";

/** Room for 2,500 transactions with everything that can be said of each. */
const LARGEST_BYTES = 16 * 1024 * 1024;

/**
 * Refuses a body that is too large: by its announced length where there is one, as looking at the body itself makes a
 * stream of it, which costs as much as parsing it. @throws TinkError 413
 */
export const limitBody: MiddlewareHandler = (c, next) => {
  const length = c.req.header("content-length");
  if (length === undefined && (c.req.method === "GET" || c.req.method === "HEAD")) return next();
  if (length === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
  return Number(length) > LARGEST_BYTES ? refuseLarge() : next();
};

const counted = bodyLimit({ maxSize: LARGEST_BYTES, onError: () => refuseLarge() });

function refuseLarge(): never {
  throw new TinkError(413, "request.too_large", `The body is larger than ${LARGEST_BYTES} bytes.`);
}
