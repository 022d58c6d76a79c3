import { toIso } from "@sandbank/domain";
import type { SetuFetchStatus, SetuSessionList } from "../../wire/setu/index.ts";
import type { Session } from "../engine/model.ts";
import type { SetuServerOptions } from "./context.ts";
import { sessionStatusOf } from "./map-session.ts";
import { type OwnConsent, requireConsent } from "./own.ts";
import type { Endpoint } from "./request.ts";

/** `GET /v2/consents/{id}/data-sessions`: those that have not expired, latest first. */
export const listSessions: Endpoint = async (server, request, product): Promise<SetuSessionList> => {
  const own = await requireConsent(server, product, request.param("consentId"));
  const lasting = (await sessionsOf(server, own)).filter(({ status }) => status !== "EXPIRED");
  return {
    consentId: own.consent.handle,
    dataSessions: lasting.map((session) => ({
      sessionId: session.id,
      status: sessionStatusOf(session),
      created_at: toIso(session.createdAt),
    })),
    traceId: request.trace.id,
  };
};

/** `GET /v2/consents/{id}/fetch/status`: the last fetch that gave data; an empty list where none did. */
export const getFetchStatus: Endpoint = async (
  server,
  request,
  product,
): Promise<SetuFetchStatus | SetuSessionList> => {
  const own = await requireConsent(server, product, request.param("consentId"));
  const traceId = request.trace.id;
  for (const { createdAt, range, fips } of await sessionsOf(server, own)) {
    const lastFetchedFips = fips.flatMap(({ fipId, accounts }) =>
      accounts.flatMap(({ status }) => (status === "READY" || status === "DELIVERED" ? fipId : [])),
    );
    if (lastFetchedFips.length > 0)
      return { lastFetchedAt: toIso(createdAt), dataRange: range, lastFetchedFips, traceId };
  }
  return { consentId: own.consent.handle, dataSessions: [], traceId };
};

/** Latest first. */
export async function sessionsOf(
  { engine }: Pick<SetuServerOptions, "engine">,
  { consent }: Pick<OwnConsent, "consent">,
): Promise<readonly Session[]> {
  return consent.id === null ? [] : (await engine.listSessions(consent.id)).toReversed();
}
