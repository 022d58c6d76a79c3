import { type SetuRefresh, setuRefreshRange } from "../../wire/setu/index.ts";
import { sessionsOf } from "./list-sessions.ts";
import { sessionStatusOf } from "./map-session.ts";
import { openSession } from "./open-session.ts";
import { requireConsent } from "./own.ts";
import { type Endpoint, readBody, readFlag, type SetuRequest } from "./request.ts";

const begun = ({ trace }: Pick<SetuRequest, "trace">): SetuRefresh => ({
  message: "Data refresh for the consent initiated successfully",
  status: "pending",
  traceId: trace.uuid,
});

/**
 * `GET /v2/sessions/refresh/{consentId}?restart=`: fetches again what the last session asked for, in a session of its
 * own; one that is still under way goes on unless `restart` is true.
 */
export const refreshSession: Endpoint = async (server, request, product): Promise<SetuRefresh> => {
  const restarts = readFlag(request, "restart");
  const own = await requireConsent(server, product, request.param("consentId"));
  const [last] = await sessionsOf(server, own);
  if (last && !restarts && sessionStatusOf(last) === "PENDING") {
    return { ...begun(request), message: "Data refresh for the consent is already in progress" };
  }
  const { consent } = own;
  const { range, format } = last ?? { range: consent.detail.FIDataRange, format: "json" };
  await openSession(server, consent, { dataRange: range, format });
  return begun(request);
};

/** `POST /v2/sessions/refresh/{consentId}` with a range of its own. */
export const refreshSessionInRange: Endpoint = async (server, request, product): Promise<SetuRefresh> => {
  const own = await requireConsent(server, product, request.param("consentId"));
  const { dataRange } = await readBody(request, setuRefreshRange);
  const [last] = await sessionsOf(server, own);
  await openSession(server, own.consent, { dataRange, format: last?.format ?? "json" });
  return begun(request);
};
