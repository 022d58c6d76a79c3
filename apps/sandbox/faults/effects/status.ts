import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { bytesOf } from "./body.ts";
import { errorAnswer } from "./error-answer.ts";

export async function answerStatus(effect: EffectOf<"status">, attempt: Attempt): Promise<Response> {
  if (effect.at === "after") await bytesOf(await attempt.next(attempt.request));
  return errorAnswer(attempt, effect, effect.headers);
}
