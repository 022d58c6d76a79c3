import type { SetuConsent } from "../../wire/setu/index.ts";
import { hasChosenBanks } from "./chosen-banks.ts";
import { statusOf } from "./consent-status.ts";
import { mapConsent } from "./map-consent.ts";
import { requireConsent } from "./own.ts";
import { type Endpoint, readFlag } from "./request.ts";
import { webviewUrl } from "./return-url.ts";

/** `GET /v2/consents/{id}?expanded=` */
export const getConsent = (async (server, request, product): Promise<SetuConsent> => {
  const isExpanded = readFlag(request, "expanded");
  const { consent, extras } = await requireConsent(server, product, request.param("consentId"));
  return mapConsent(consent, {
    extras,
    status: statusOf(consent, await hasChosenBanks(server.store, consent.handle)),
    url: webviewUrl(request.baseUrl, consent.handle),
    isExpanded,
    traceId: request.trace.id,
  });
}) satisfies Endpoint;
