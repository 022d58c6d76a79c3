import { STATUS_CODES } from "node:http";
import type { Instant } from "@sandbank/domain";
import { errorBody } from "@sandbank/protocol-oauth/server";
import { troublePage } from "../../pages/trouble-page.tsx";
import type { Attempt } from "./attempt.ts";

/** A failure in the words of whoever was asked: the dialect's body, OAuth's, or a page where a person looks on. */
export function errorAnswer(
  { call: { bank, surface }, request, machineClock }: Attempt,
  failure: { readonly status: number; readonly message?: string | undefined },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, message = `${STATUS_CODES[status] ?? "Failed"}.` } = failure;
  const isPerson = surface !== "data" && (request.headers.get("accept") ?? "").includes("text/html");
  if (surface === "pages" || isPerson) return troublePage(bank.manifest, message, { status, headers });
  const usual = { "Cache-Control": "no-store" };
  if (surface !== "data")
    return Response.json(errorBody(status, message), { status, headers: { ...usual, ...headers } });
  const { face, world } = bank;
  const body = face.errorBody(status, message, world.clock.now(), waitMs(headers, machineClock.now()));
  const own = face.errorHeaders?.(body, request.headers);
  return Response.json(body, { status, headers: { ...usual, ...own, ...headers } });
}

/** What `Retry-After` says, as seconds or as a date (RFC 9110 section 10.2.3); null where there is none. */
function waitMs(headers: Readonly<Record<string, string>>, now: Instant): number | null {
  const text = new Headers(headers).get("retry-after");
  if (text === null) return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
