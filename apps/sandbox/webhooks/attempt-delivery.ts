import { signWithJwt, type WebhookEndpoint } from "@sandbank/protocol-webhooks/server";
import { halfADay } from "./back-off.ts";
import type { DeliveryLog } from "./delivery-log.ts";
import { maskHeaders, maskUrl } from "./mask.ts";
import type { Attempt, Delivery } from "./records.ts";
import type { SendWebhook, WebhookRequest, WebhookResponse } from "./send.ts";
import { tamper } from "./tamper.ts";
import type { WebhookWorld } from "./webhook-world.ts";

/** Older than any receiver should take. */
const STALE_MS = 3_600_000;

/** An attempt as it was made, unmasked, with what became of its delivery. */
export interface MadeAttempt {
  readonly delivery: Delivery;
  readonly endpoint: WebhookEndpoint;
  readonly attempt: Attempt;
  readonly request: WebhookRequest;
}

/**
 * Tries a delivery once and keeps what came of it: delivered, to be tried again, or given up.
 * @returns undefined where somebody else is at it, or its endpoint is gone
 */
export async function attemptDelivery(
  world: WebhookWorld,
  log: DeliveryLog,
  { delivery, endpoint }: { readonly delivery: Delivery; readonly endpoint: WebhookEndpoint | undefined },
): Promise<MadeAttempt | undefined> {
  if (!(await log.claim(delivery.id))) return undefined;
  if (!endpoint) {
    await log.keep({ ...delivery, state: "failed", dueAt: null });
    return undefined;
  }
  const at = world.clock.now();
  const request = messageOf(world, delivery, endpoint, at);
  const { response, problem } = await trySending(world.send, request);
  const number = delivery.attempts + 1;
  const attempt: Attempt = {
    deliveryId: delivery.id,
    number,
    at,
    request: { url: maskUrl(request.url), headers: maskHeaders(request.headers), body: request.body },
    response: response && { ...response, headers: maskHeaders(response.headers) },
    problem,
  };
  const retry = world.findBank(endpoint.bank)?.dialect.retry ?? halfADay;
  const waitMs = problem === null ? undefined : retry({ number, status: response?.status ?? null });
  const after: Delivery = {
    ...delivery,
    attempts: number,
    overtaken: false,
    state: problem === null ? "delivered" : waitMs === undefined ? "failed" : "waiting",
    dueAt: waitMs === undefined ? null : at + waitMs,
  };
  await log.keepAttempt(attempt);
  await log.keep(after);
  return { delivery: after, endpoint, attempt, request };
}

function messageOf(
  { seed, findBank }: WebhookWorld,
  delivery: Delivery,
  endpoint: WebhookEndpoint,
  at: number,
): WebhookRequest {
  const { id, body, tampered } = delivery;
  const sign = findBank(endpoint.bank)?.dialect.sign ?? signWithJwt;
  const signature = sign({ id, body, at: tampered === "timestamp" ? at - STALE_MS : at, endpoint, seed });
  const headers = { "content-type": "application/json", "user-agent": "sandbank", ...signature };
  return { url: endpoint.url, ...tamper({ headers, body }, delivery, Object.keys(signature)) };
}

async function trySending(send: SendWebhook, request: WebhookRequest) {
  let response: WebhookResponse;
  try {
    response = await send(request);
  } catch (error) {
    return { response: null, problem: error instanceof Error ? error.message : String(error) };
  }
  const { status } = response;
  if (status >= 200 && status < 300) return { response, problem: null };
  const isRedirect = status >= 300 && status < 400;
  return {
    response,
    problem: isRedirect ? `answered ${status}; nobody follows redirects` : `answered ${status}`,
  };
}
