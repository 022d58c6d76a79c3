import { checkAvailability } from "./check-availability.ts";
import { createCollection, getCollection } from "./collections.ts";
import { createConsent } from "./create-consent.ts";
import { createSession } from "./create-session.ts";
import { getFip, listFips } from "./fips.ts";
import { getConsent } from "./get-consent.ts";
import { getSession } from "./get-session.ts";
import { listConsentMandates } from "./list-consent-mandates.ts";
import { getFetchStatus, listSessions } from "./list-sessions.ts";
import { login } from "./login.ts";
import type { SetuOperationName } from "./operations.ts";
import { refreshSession, refreshSessionInRange } from "./refresh-session.ts";
import type { Endpoint, OpenEndpoint } from "./request.ts";
import { revokeConsent } from "./revoke-consent.ts";
import { setNotificationUrl } from "./set-notification-url.ts";
import { createConsentV1, createSessionV1, getConsentV1, getSessionV1 } from "./v1.ts";

type Answering =
  | { readonly open: OpenEndpoint; readonly status?: 201 }
  | { readonly endpoint: Endpoint; readonly status?: 201; readonly isV1?: true };

/** What answers an operation, with which status when it is not 200. */
export const endpoints: Readonly<Record<SetuOperationName, Answering>> = {
  login: { open: login },
  loginV1: { open: login },
  createCollection: { endpoint: createCollection },
  getCollection: { endpoint: getCollection },
  createConsent: { endpoint: createConsent, status: 201 },
  getConsent: { endpoint: getConsent },
  revokeConsent: { endpoint: revokeConsent },
  listConsentMandates: { endpoint: listConsentMandates },
  getFetchStatus: { endpoint: getFetchStatus },
  listSessions: { endpoint: listSessions },
  refreshSession: { endpoint: refreshSession },
  refreshSessionInRange: { endpoint: refreshSessionInRange },
  createSession: { endpoint: createSession, status: 201 },
  getSession: { endpoint: getSession },
  listFips: { endpoint: listFips },
  getFip: { endpoint: getFip },
  checkAvailability: { endpoint: checkAvailability },
  setNotificationUrl: { endpoint: setNotificationUrl },
  createConsentV1: { endpoint: createConsentV1, status: 201, isV1: true },
  getConsentV1: { endpoint: getConsentV1, isV1: true },
  createSessionV1: { endpoint: createSessionV1, status: 201, isV1: true },
  getSessionV1: { endpoint: getSessionV1, isV1: true },
};
