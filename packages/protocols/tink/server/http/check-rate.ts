import { z } from "zod";
import type { TinkApp } from "../apps/app.ts";
import type { TinkCore } from "../tink-context.ts";
import { TinkError } from "./tink-error.ts";

const KIND = "RateWindow";
const keptWindow = z.object({ startedAt: z.number(), count: z.number() });

/**
 * Counts a request of an application that has a limit. Windows go by the world's clock: where it stands still, move
 * it on. @throws TinkError 429 with `Retry-After` and `retryAfterMillis`
 */
export async function checkRate(
  { store, clock }: Pick<TinkCore, "store" | "clock">,
  { id, options: { rateLimit } }: Pick<TinkApp, "id" | "options">,
): Promise<void> {
  if (rateLimit === null) return;
  const lengthMs = rateLimit.seconds * 1000;
  await store.inTurn(`rate/${id}`, async () => {
    const now = clock.now();
    const record = await store.get(KIND, id);
    const kept = record && keptWindow.parse(record.value);
    const isRunning = kept !== undefined && kept.startedAt <= now && now < kept.startedAt + lengthMs;
    const { startedAt, count } = isRunning ? kept : { startedAt: now, count: 0 };
    if (count >= rateLimit.requests) throw refuse(rateLimit, startedAt + lengthMs - now);
    await store.put({ kind: KIND, id, value: { startedAt, count: count + 1 } });
  });
}

function refuse(
  { requests, seconds }: NonNullable<TinkApp["options"]["rateLimit"]>,
  retryAfterMillis: number,
): TinkError {
  return new TinkError(
    429,
    "request.too_many_requests",
    `This application may make ${requests} requests in ${seconds} seconds; go on in ${retryAfterMillis} ms.`,
    { headers: { "Retry-After": String(Math.ceil(retryAfterMillis / 1000)) }, body: { retryAfterMillis } },
  );
}
