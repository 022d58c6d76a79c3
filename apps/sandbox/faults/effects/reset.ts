import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { bytesOf, withBody } from "./body.ts";
import { ConnectionReset } from "./connection-reset.ts";

export async function reset({ at }: EffectOf<"reset">, { request, next }: Attempt): Promise<Response> {
  if (at === "before") throw new ConnectionReset("fetch failed");
  const response = await next(request);
  const bytes = await bytesOf(response);
  if (at === "after" || bytes.length === 0) throw new ConnectionReset("fetch failed");
  return withBody(response, tornAfter(bytes.subarray(0, bytes.length / 2)), {
    "Content-Length": String(bytes.length),
  });
}

function tornAfter(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) return controller.error(new ConnectionReset("terminated"));
      isSent = true;
      controller.enqueue(bytes);
    },
  });
}
