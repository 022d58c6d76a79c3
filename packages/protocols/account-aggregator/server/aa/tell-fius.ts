import { toIso } from "@sandbank/domain";
import { VERSION } from "../../wire/index.ts";
import type { AccountAggregatorOptions } from "../account-aggregator.ts";
import { AA_ID } from "../engine/aa-id.ts";
import type { AaEvent, Consent } from "../engine/model.ts";
import { drawUuid } from "../registry/draw.ts";
import type { Registry } from "../registry/index.ts";
import { CONSENT_NOTIFICATION, FI_NOTIFICATION } from "./aa-webhooks.ts";
import { endpointsOf } from "./fiu-endpoints.ts";
import { toFiStatus } from "./map-messages.ts";

/** Tells the FIUs of the ReBIT door what happens to their consents and sessions, but for what they did themselves. */
export function tellFius(
  options: Pick<AccountAggregatorOptions, "world" | "store" | "outboxOf">,
  registry: Pick<Registry, "find">,
): (event: AaEvent) => Promise<void> {
  return async (event) => {
    const message = messageOf(event);
    if (!message) return;
    const outbox = options.outboxOf("aa");
    const entity = await registry.find(message.fiuId);
    const endpoint = entity && (await endpointsOf(outbox, entity)).get(message.type);
    if (!endpoint) return;
    const envelope = {
      ver: VERSION,
      timestamp: toIso(options.world.clock.now()),
      txnid: await drawUuid(options, "notification txnid"),
      Notifier: { type: "AA", id: AA_ID },
    };
    await outbox.send(endpoint.id, { type: message.type, body: { ...envelope, ...message.body } });
  };
}

function messageOf(event: AaEvent) {
  if (event.kind === "session") {
    const { session } = event;
    const isNew = session.fips.every(({ accounts }) => accounts.every(({ status }) => status === "PENDING"));
    if (session.door !== "rebit" || isNew) return undefined;
    const body = { FIStatusNotification: toFiStatus(session) };
    return { fiuId: session.fiuId, type: FI_NOTIFICATION, body };
  }
  const { consent, by } = event;
  if (consent.door !== "rebit" || by === "FIU") return undefined;
  const body = { ConsentStatusNotification: toConsentStatus(consent) };
  return { fiuId: consent.fiuId, type: CONSENT_NOTIFICATION, body };
}

/** A request that was never approved has no id, only its handle. */
function toConsentStatus({ id, handle, status }: Consent) {
  return {
    ...(id !== null && { consentId: id }),
    consentHandle: handle,
    consentStatus: status === "FAILED" ? "REJECTED" : status,
  };
}
