import { hash, randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { ShownWorld } from "./context.ts";

export const INTERACTION_ID = "x-fapi-interaction-id";
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Echoed when the caller sent a UUID, otherwise made up; on every answer, refusals included. */
export function interactionId(world: Pick<ShownWorld, "clock" | "seed">) {
  return createMiddleware(async (c, next) => {
    // Set before there is an answer: changing the headers of one that is made means making it again.
    c.header(INTERACTION_ID, sentId(c.req.header(INTERACTION_ID)) ?? madeUp(world, c.req.raw));
    await next();
  });
}

/** The caller's, if it is a UUID. */
export function sentId(header: string | undefined): string | undefined {
  return header !== undefined && UUID.test(header) ? header : undefined;
}

/** In a world that stands still the same request has the same id, on any day. */
function madeUp(
  { clock, seed }: Pick<ShownWorld, "clock" | "seed">,
  { method, url, headers }: Request,
): string {
  if (clock.runs) return randomUUID();
  const parts = [seed, clock.now(), method, url, headers.get("authorization")];
  const hex = hash("sha256", parts.join("\n"), "hex");
  // RFC 9562 section 5.8: version 8 and variant 10, the rest is ours.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
