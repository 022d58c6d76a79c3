import { type Instant, toIso } from "@sandbank/domain";
import { VERSION } from "../../../wire/index.ts";
import { endpointsOf } from "../../aa/fiu-endpoints.ts";
import type { Outbox } from "../../account-aggregator.ts";
import type { Registry } from "../../registry/index.ts";
import type { FipContext } from "../fip-context.ts";
import { type FI_NOTIFICATION, fipWebhooks, type LINK_NOTIFICATION } from "./fip-webhooks.ts";

/** Something an AA is told of its own accord. */
export interface AaNotice {
  readonly type: typeof FI_NOTIFICATION | typeof LINK_NOTIFICATION;
  readonly at: Instant;
  readonly body: object;
}

/** Tells an AA, when the time has come; nothing to one that has no address, as our own. */
export type TellAa = (aaId: string, notice: AaNotice) => Promise<void>;

/** @param now of the world */
export function tellByOutbox(outbox: Outbox, registry: Pick<Registry, "find">, now: () => Instant): TellAa {
  return async (aaId, { type, at, body }) => {
    const entity = await registry.find(aaId);
    const endpoint = entity && (await endpointsOf(outbox, entity, fipWebhooks.types)).get(type);
    if (endpoint) await outbox.send(endpoint.id, { type, body }, Math.max(0, at - now()));
  };
}

/** A whole message, said at an instant that may be to come. */
export async function noticeOf(
  { fipId, drawUuid, settings }: FipContext,
  { type, at, body }: AaNotice,
): Promise<AaNotice> {
  const { clockSkewSeconds } = await settings();
  const envelope = {
    ver: VERSION,
    timestamp: toIso(at + clockSkewSeconds * 1_000),
    txnid: await drawUuid("notification txnid"),
    Notifier: { type: "FIP", id: fipId },
  };
  return { type, at, body: { ...envelope, ...body } };
}
