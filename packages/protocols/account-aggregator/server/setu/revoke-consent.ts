import type { SetuRevocation } from "../../wire/setu/index.ts";
import { requireConsent, requireReady } from "./own.ts";
import type { Endpoint } from "./request.ts";

/** `POST /v2/consents/{id}/revoke`, no body. One that is revoked already stays so. */
export const revokeConsent: Endpoint = async (server, request, product): Promise<SetuRevocation> => {
  const { consent } = await requireConsent(server, product, request.param("consentId"));
  const consentId = requireReady(consent);
  if (consent.status !== "REVOKED") await server.engine.revokeConsent({ consentId, by: "FIU" });
  return { status: "REVOKED", traceId: request.trace.id };
};
