import type { Consent, ConsentRevocations } from "../wire.ts";
import { authorizeConsent } from "./authorize.ts";
import { mapConsent, mapRevocations } from "./map-consent.ts";
import type { Endpoint } from "./request.ts";

/** `GET /consents/{consentId}`, FDX 6 Consent API */
export const getConsent: Endpoint = async (server, request): Promise<Consent> => {
  const consent = await authorizeConsent(server, request.authorization, request.param("consentId"));
  return mapConsent(consent, server.bank.name, server.world.clock.now());
};

/** `GET /consents/{consentId}/revocation`, FDX 6 Consent API */
export const getConsentRevocation: Endpoint = async (server, request): Promise<ConsentRevocations> =>
  mapRevocations(await authorizeConsent(server, request.authorization, request.param("consentId")));
