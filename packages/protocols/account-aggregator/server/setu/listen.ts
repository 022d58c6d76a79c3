import type { AaEvent, Consent, Session } from "../engine/model.ts";
import { fetchAfterApproval, isFetchedByItself, tellOfFetched } from "./auto-fetch.ts";
import { hasChosenBanks } from "./chosen-banks.ts";
import { extrasOf } from "./consent-extras.ts";
import { statusOf } from "./consent-status.ts";
import type { SetuServerOptions } from "./context.ts";
import { consentNotification, sessionNotification } from "./map-notification.ts";
import { sessionStatusOf } from "./map-session.ts";
import type { SetuProduct } from "./product.ts";
import { findProduct } from "./registrations.ts";
import { stampOf, tell } from "./tell.ts";
import { noteTold } from "./told.ts";

/** Tells the products of Setu what happens to the consents and sessions that came through it. */
export function listenForSetu(server: SetuServerOptions): (event: AaEvent) => Promise<void> {
  const onEvent = async (event: AaEvent): Promise<void> => {
    const consent =
      event.kind === "consent"
        ? event.consent
        : await server.engine.findConsentByHandle(event.session.handle);
    const product = consent && (await productOf(server, consent));
    if (!product) return;
    if (event.kind === "consent") return onConsent(server, product, event.consent, event.at);
    // An event may come after what followed it: who is told of a session is told how it stands.
    const session = await server.engine.findSession(event.session.id);
    if (session) await onSession(server, product, session, event.at);
  };
  // What happened has happened, whoever could be told of it.
  return (event) => onEvent(event).catch(server.onServerError);
}

/** Undefined for a consent that did not come through Setu. */
async function productOf(
  { store }: Pick<SetuServerOptions, "store">,
  consent: Pick<Consent, "door" | "context">,
): Promise<SetuProduct | undefined> {
  const extras = extrasOf(consent);
  return extras && findProduct(store, extras.productInstanceId);
}

async function onConsent(
  server: SetuServerOptions,
  product: SetuProduct,
  consent: Consent,
  at: number,
): Promise<void> {
  const status = statusOf(consent, await hasChosenBanks(server.store, consent.handle));
  const isSilent = (status === "PENDING" || status === "INITIATED") && consent.reason === null;
  if (isSilent) return;
  const body = consentNotification(consent, status, await stampOf(server, at));
  if (body) await tell(server, product, body);
  if (status === "ACTIVE") await fetchAfterApproval(server, product, consent);
}

async function onSession(
  server: SetuServerOptions,
  product: SetuProduct,
  session: Session,
  at: number,
): Promise<void> {
  if (server.asking.has(session.handle)) return;
  // Delivering is no news to who collected it.
  const states = session.fips.flatMap(({ accounts }) =>
    accounts.map(({ linkRefNumber, status }) => [linkRefNumber, status === "DELIVERED" ? "READY" : status]),
  );
  const status = sessionStatusOf(session);
  if (status === "PENDING" || !(await noteTold(server.store, session.id, JSON.stringify([status, states]))))
    return;
  if (await isFetchedByItself(server.store, session.id)) return tellOfFetched(server, product, session, at);
  await tell(server, product, sessionNotification(session, await stampOf(server, at)));
}
