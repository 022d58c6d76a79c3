import { toIso } from "@sandbank/domain";
import { type IncomingNotification, ProviderError, type ProviderNotification } from "@sandbank/provider";
import { jsonOf } from "../http.ts";
import { consentNotification, fiNotification } from "./answers.ts";
import { Refusal, refuseNotification } from "./refuse-notification.ts";
import type { SignedCalls } from "./signed-calls.ts";

/**
 * `POST {our base URL}/Consent/Notification` and `/FI/Notification`, ReBIT FIU specification 2.0.0. Only what is to be
 * looked up is taken from it: it may be late or out of order.
 * @throws NotificationRefused invalid_response for what the aggregator did not sign, or is none of its own
 */
export async function readRebitNotification(
  incoming: IncomingNotification,
  calls: SignedCalls,
  aaId: string,
): Promise<ProviderNotification> {
  const message = jsonOf(incoming.body);
  try {
    const told = readMessage(message, aaId);
    await verify(incoming, calls);
    const ok = { ver: "2.0.0", timestamp: toIso(calls.now()), txnid: told.id, response: "OK" };
    return { ...told, answer: calls.sign(ok) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    throw refuseNotification(error, message, calls);
  }
}

function readMessage(message: unknown, aaId: string): ProviderNotification {
  const consent = consentNotification.safeParse(message).data;
  if (consent) {
    // Refused whoever signed it, so nobody's key has to be looked up for it.
    if (consent.Notifier.id !== aaId) throw new Refusal("InvalidNotifier", foreign(consent.Notifier.id));
    const { consentId, consentStatus } = consent.ConsentStatusNotification;
    return {
      id: consent.txnid,
      type: `CONSENT_${consentStatus}`,
      about: { kind: "consent", id: consentId },
    };
  }
  const delivery = fiNotification.safeParse(message).data;
  if (!delivery) throw new Refusal("InvalidRequest", "This is no notification of a consent or of a session.");
  // This operation has no code of its own for a foreign notifier.
  if (delivery.Notifier.id !== aaId) throw new Refusal("InvalidRequest", foreign(delivery.Notifier.id));
  // It names a session, which only those who wait for it know.
  const type = `FI_${delivery.FIStatusNotification.sessionStatus}`;
  return { id: delivery.txnid, type, about: { kind: "delivery", id: null } };
}

async function verify({ headers, body }: IncomingNotification, calls: SignedCalls): Promise<void> {
  try {
    await calls.verify(headers, body);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.code !== "invalid_response") throw error;
    throw new Refusal("SignatureDoesNotMatch", error.message, { cause: error });
  }
}

const foreign = (id: string) => `"${id.slice(0, 100)}" is not the aggregator that we are a user of.`;
