import { troublePage } from "../../pages/trouble-page.tsx";
import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { bytesOf, withBody } from "./body.ts";

export async function truncate(
  { keep }: EffectOf<"truncate">,
  { request, next }: Attempt,
): Promise<Response> {
  const response = await next(request);
  const bytes = await bytesOf(response);
  return withBody(response, bytes.subarray(0, Math.floor(bytes.length * keep)));
}

/** The first colon becomes an equals sign; of a body without one the first character a colon. */
export async function malform({ request, next }: Attempt): Promise<Response> {
  const response = await next(request);
  const text = await response.text();
  return withBody(response, text.includes(":") ? text.replace(":", "=") : text.replace(/^./, ":"));
}

export async function mislabel(
  { contentType, body }: EffectOf<"content_type">,
  { request, next, call }: Attempt,
): Promise<Response> {
  const headers = { "Content-Type": contentType };
  if (body === "page") {
    const message = "This page is for people. Something in front of the bank answered in its place.";
    return troublePage(call.bank.manifest, message, { status: 200, headers });
  }
  const response = await next(request);
  return withBody(response, await bytesOf(response), headers);
}
