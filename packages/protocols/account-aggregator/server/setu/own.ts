import type { Consent, Session } from "../engine/model.ts";
import { extrasOf, type SetuExtras } from "./consent-extras.ts";
import type { SetuServerOptions } from "./context.ts";
import type { SetuProduct } from "./product.ts";
import { SetuError } from "./setu-error.ts";

/** A consent a product asked for. */
export interface OwnConsent {
  readonly consent: Consent;
  readonly extras: SetuExtras;
}

/** @throws SetuError 404 alike for one that does not exist and one of another product */
export async function requireConsent(
  { engine }: Pick<SetuServerOptions, "engine">,
  product: Pick<SetuProduct, "id">,
  id: string,
): Promise<OwnConsent> {
  const consent = await engine.findConsentByHandle(id);
  const extras = consent && extrasOf(consent);
  if (consent && extras?.productInstanceId === product.id) return { consent, extras };
  throw new SetuError("NotFound", `Consent not found: "${id}" is no consent of this product.`);
}

/** A consent with the aggregator's id, for as long as it may be used. @throws SetuError in Setu's words */
export function requireReady({ handle, id, status }: Consent): string {
  if (id === null || status === "REJECTED" || status === "FAILED")
    throw new SetuError("InvalidRequest", `Consent '${handle}' is not ready`);
  if (status === "EXPIRED") throw new SetuError("InvalidRequest", `Consent '${handle}' has expired`);
  return id;
}

/** @throws SetuError 404 alike for one that does not exist and one of another product */
export async function requireSession(
  server: Pick<SetuServerOptions, "engine">,
  product: Pick<SetuProduct, "id">,
  id: string,
): Promise<Session> {
  const session = await server.engine.findSession(id);
  const consent = session && (await server.engine.findConsentByHandle(session.handle));
  if (session && consent && extrasOf(consent)?.productInstanceId === product.id) return session;
  throw new SetuError("NotFound", `Session not found: "${id}" is no data session of this product.`);
}
