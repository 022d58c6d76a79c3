import { STATUS_CODES } from "node:http";
import { errorBody } from "@sandbank/protocol-oauth/server";
import { troublePage } from "../../pages/trouble-page.tsx";
import type { Attempt } from "./attempt.ts";

/** A failure in the words of whoever was asked: the dialect's body, OAuth's, or a page where a person looks on. */
export function errorAnswer(
  { call: { bank, surface }, request }: Attempt,
  failure: { readonly status: number; readonly message?: string | undefined },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, message = `${STATUS_CODES[status] ?? "Failed"}.` } = failure;
  const isPerson = surface !== "data" && (request.headers.get("accept") ?? "").includes("text/html");
  if (surface === "pages" || isPerson) return troublePage(bank.manifest, message, { status, headers });
  const body =
    surface === "data"
      ? bank.face.errorBody(status, message, bank.world.clock.now())
      : errorBody(status, message);
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
