import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { errorAnswer } from "./error-answer.ts";

/** RFC 6585 section 4, https://www.rfc-editor.org/rfc/rfc6585#section-4 */
export function limitRate({ retryAfter }: EffectOf<"rate_limit">, attempt: Attempt): Response {
  const seconds = Math.max(1, Math.ceil(attempt.fired.windowLeftMs / 1_000));
  const message = `Too many requests; come back in ${seconds} seconds.`;
  if (retryAfter === "none") return errorAnswer(attempt, { status: 429, message });
  const until = new Date(attempt.machineClock.now() + seconds * 1_000);
  const headers = { "Retry-After": retryAfter === "date" ? until.toUTCString() : String(seconds) };
  return errorAnswer(attempt, { status: 429, message }, headers);
}
