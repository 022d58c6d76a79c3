import type { Instant } from "@sandbank/domain";
import type { BankEvent, EndpointPort, EndpointTerms } from "@sandbank/protocol-webhooks/server";
import { jsonValue, type Store } from "@sandbank/store";
import { attemptDelivery, type MadeAttempt } from "./attempt-delivery.ts";
import { createDeliveryLog, type DeliveryLog } from "./delivery-log.ts";
import { idFrom } from "./draw.ts";
import { createEndpoints, type Endpoints } from "./endpoints.ts";
import { enqueue, newDelivery } from "./enqueue.ts";
import { type Delivery, KIND } from "./records.ts";
import { createDeliveryRules, type DeliveryRules } from "./rules.ts";
import type { SendWebhook } from "./send.ts";
import { createSink, type Sink } from "./sink.ts";
import { refusalOfTarget } from "./target-policy.ts";
import { WebhookError, type WebhookWorld } from "./webhook-world.ts";

/** The outbox of a world: who is told what, and what came of it. */
export interface Webhooks {
  readonly endpoints: Endpoints;
  readonly rules: DeliveryRules;
  readonly log: Pick<DeliveryLog, "get" | "list" | "attemptsOf">;
  /** See {@link Sink.next}. */
  readonly next: Sink["next"];
  /** What the dialect of a bank agrees on with an endpoint; undefined where that is nothing. */
  termsOf(bank: string): EndpointTerms | undefined;
  /** The endpoints of one bank, for its dialect's server. */
  portOf(bank: string): EndpointPort;
  /** Tells whoever wants to know; sent as soon as possible. Gives the deliveries. */
  emit(bank: string, event: BankEvent): Promise<Delivery[]>;
  /**
   * Sends any message to one endpoint, whatever types it wants, now or so many milliseconds of world time later.
   * @throws WebhookError for no endpoint
   */
  fire(
    endpointId: string,
    message: { readonly type: string; readonly body: object },
    delayMs?: number,
  ): Promise<Delivery[]>;
  /** Sends the same message once more, unharmed, whatever became of it. @throws WebhookError for no delivery */
  replay(deliveryId: string): Promise<Delivery>;
  /** Gives up what somebody began to send and will not end; call it while nobody sends. */
  release(): Promise<void>;
  /** True while somebody is waited for to answer an attempt. */
  readonly isSending: boolean;
  /** When the next one waiting is due; undefined when none waits. */
  nextDue(): Promise<Instant | undefined>;
  /** Tries the next one due by then; undefined when there is none. */
  attemptNext(until: Instant): Promise<MadeAttempt | undefined>;
}

/** A world that is opened anew goes on with the same store: whoever waits for a webhook goes on waiting. */
const sinks = new WeakMap<Store, Sink>();

export async function openWebhooks(world: WebhookWorld): Promise<Webhooks> {
  const { seed, store, policy, findBank, onWaiting } = world;
  const endpoints = createEndpoints(world);
  const rules = createDeliveryRules(store, seed);
  const log = createDeliveryLog(store);
  const sink = sinks.get(store) ?? createSink();
  sinks.set(store, sink);
  let sending = 0;
  const send: SendWebhook = async (request) => {
    sending++;
    try {
      return await world.send(request);
    } finally {
      sending--;
    }
  };
  const parts = { world, log, rules };
  sink.forgetAllBut(new Set((await log.list()).map(({ id }) => id)));

  return {
    endpoints,
    rules,
    log,
    next: sink.next,
    release: log.release,
    termsOf: (bank) => findBank(bank)?.dialect.terms,
    portOf: (bank) => ({
      refusalOf: (url) => refusalOfTarget(url, policy),
      add: (endpoint) => endpoints.add({ ...endpoint, bank }),
      async find(id) {
        const found = await endpoints.find(id);
        return found?.bank === bank ? found : undefined;
      },
      ofClient: async (clientId) =>
        (await endpoints.ofBank(bank)).filter((endpoint) => endpoint.clientId === clientId),
      async told(clientId) {
        const own = new Set(
          (await endpoints.ofBank(bank)).flatMap((one) => (one.clientId === clientId ? [one.id] : [])),
        );
        const first = (await log.list()).filter(
          ({ endpointId, copyOf }) => own.has(endpointId) && copyOf === null,
        );
        return first.map(({ body }) => jsonValue.parse(JSON.parse(body)));
      },
      remove: endpoints.remove,
    }),

    async emit(bankId, event) {
      const bank = findBank(bankId);
      const interested = (await endpoints.ofBank(bankId)).filter(
        ({ clientId }) => clientId === null || !("consent" in event) || event.consent.clientId === clientId,
      );
      if (!bank?.manifest || interested.length === 0) return [];
      const id = idFrom(seed, "webhook event", await store.increment(KIND.count, "events"));
      const made: Delivery[] = [];
      for (const endpoint of interested) {
        const notification = bank.dialect.notify?.(event, { bank: bank.manifest, endpoint, id });
        if (!notification) continue;
        const { type, body } = notification;
        if (endpoint.types && !endpoint.types.includes(type)) continue;
        made.push(...(await enqueue(parts, endpoint, { type, body: JSON.stringify(body) })));
      }
      if (made.length > 0) onWaiting();
      return made;
    },

    async fire(endpointId, { type, body }, delayMs = 0) {
      const endpoint = await endpoints.find(endpointId);
      if (!endpoint) {
        throw new WebhookError("unknown_endpoint", `There is no webhook endpoint "${endpointId}".`);
      }
      const made = await enqueue(parts, endpoint, { type, body: JSON.stringify(body) }, delayMs);
      onWaiting();
      return made;
    },

    async replay(deliveryId) {
      const { endpointId, bank, type, body, id } = await log.get(deliveryId);
      const delivery = { ...(await newDelivery(world, { endpointId, bank, type, body })), copyOf: id };
      await log.keep(delivery);
      onWaiting();
      return delivery;
    },

    get isSending() {
      return sending > 0;
    },

    nextDue: async () => (await log.waiting())[0]?.dueAt,

    async attemptNext(until) {
      for (const delivery of await log.waiting()) {
        if (delivery.dueAt > until) break;
        const endpoint = await endpoints.find(delivery.endpointId);
        const made = await attemptDelivery({ ...world, send }, log, { delivery, endpoint });
        if (!made) continue;
        sink.note(made);
        return made;
      }
      return undefined;
    },
  };
}
