import { type SetuSession, setuNewSession } from "../../wire/setu/index.ts";
import { mapSession } from "./map-session.ts";
import { openSession } from "./open-session.ts";
import { requireConsent } from "./own.ts";
import { type Endpoint, readBody } from "./request.ts";

/** `POST /v2/sessions`. Its answer never has data, however quick the banks are. */
export const createSession = (async (server, request, product): Promise<SetuSession> => {
  const { consentId, dataRange, format } = await readBody(request, setuNewSession);
  const { consent } = await requireConsent(server, product, consentId);
  const session = await openSession(server, consent, { dataRange, format });
  return { ...mapSession(session, { documents: null, traceId: request.trace.id }), status: "PENDING" };
}) satisfies Endpoint;
