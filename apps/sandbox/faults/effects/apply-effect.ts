import { drawMs } from "../duration.ts";
import type { Attempt } from "./attempt.ts";
import { bytesOf } from "./body.ts";
import { malform, mislabel, truncate } from "./damage.ts";
import { dribble } from "./dribble.ts";
import { changeBetweenPages, duplicatePage, shuffle } from "./pages.ts";
import { limitRate } from "./rate-limit.ts";
import { reset } from "./reset.ts";
import { answerStatus } from "./status.ts";
import { skewClock, spoilSignatures } from "./tokens.ts";
import { wait, waitForever } from "./wait.ts";

/**
 * What a request that was struck is answered.
 * @throws ConnectionReset where there is no answer; the signal's reason when the client gave up
 */
export async function applyEffect(attempt: Attempt): Promise<Response> {
  const { request, next, fired } = attempt;
  const { effect } = fired;
  switch (effect.type) {
    case "delay":
      await wait(drawMs(effect.ms, fired.draw), request.signal);
      return next(request);
    case "hang":
      if (effect.at === "after") await bytesOf(await next(request));
      return waitForever(request.signal);
    case "status":
      return answerStatus(effect, attempt);
    case "reset":
      return reset(effect, attempt);
    case "dribble":
      return dribble(effect, attempt);
    case "truncate":
      return truncate(effect, attempt);
    case "malform":
      return malform(attempt);
    case "content_type":
      return mislabel(effect, attempt);
    case "duplicate_page":
      return duplicatePage(attempt);
    case "change_between_pages":
      return changeBetweenPages(effect, attempt);
    case "shuffle":
      return shuffle(attempt);
    case "rate_limit":
      return limitRate(effect, attempt);
    case "skew_clock":
      return skewClock(effect, attempt);
    case "bad_signature":
      return spoilSignatures(attempt);
  }
}
