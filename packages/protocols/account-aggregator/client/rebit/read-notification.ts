import { toIso } from "@sandbank/domain";
import { type IncomingNotification, ProviderError, type ProviderNotification } from "@sandbank/provider";
import { consentNotification, fiNotification } from "./answers.ts";
import type { SignedCalls } from "./signed-calls.ts";

/**
 * `POST {our base URL}/Consent/Notification` and `/FI/Notification`, ReBIT FIU specification 2.0.0. Only what is to be
 * looked up is taken from it: it may be late or out of order.
 * @throws ProviderError invalid_response for what the aggregator did not sign
 */
export async function readRebitNotification(
  { headers, body }: IncomingNotification,
  calls: SignedCalls,
  aaId: string,
): Promise<ProviderNotification> {
  const message = await calls.verify(headers, body);
  const consent = consentNotification.safeParse(message).data;
  const delivery = consent ? undefined : fiNotification.safeParse(message).data;
  const told = consent ?? delivery;
  if (!told || told.Notifier.id !== aaId) {
    throw new ProviderError("invalid_response", "this is no notification of this aggregator");
  }
  const ok = { ver: "2.0.0", timestamp: toIso(calls.now()), txnid: told.txnid, response: "OK" };
  const answer = calls.sign(ok);
  if (consent) {
    const { consentId, consentStatus } = consent.ConsentStatusNotification;
    return {
      id: told.txnid,
      type: `CONSENT_${consentStatus}`,
      about: { kind: "consent", id: consentId },
      answer,
    };
  }
  // It names a session, which only those who wait for it know.
  const type = `FI_${delivery?.FIStatusNotification.sessionStatus}`;
  return { id: told.txnid, type, about: { kind: "delivery", id: null }, answer };
}
