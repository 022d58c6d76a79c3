import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { bytesOf, withBody } from "./body.ts";
import { wait } from "./wait.ts";

export async function dribble(
  { bytes: atATime, everyMs }: EffectOf<"dribble">,
  { request, next }: Attempt,
): Promise<Response> {
  const response = await next(request);
  const bytes = await bytesOf(response);
  let sent = 0;
  const drops = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent > 0) await wait(everyMs, request.signal);
      controller.enqueue(bytes.subarray(sent, sent + atATime));
      sent += atATime;
      if (sent >= bytes.length) controller.close();
    },
  });
  return bytes.length === 0 ? withBody(response, bytes) : withBody(response, drops);
}
