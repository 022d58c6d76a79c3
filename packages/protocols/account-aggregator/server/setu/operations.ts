/** What can be asked of Setu's FIU service, https://docs.setu.co/data/account-aggregator/api-reference. */
export const setuOperations = [
  { name: "login", method: "POST", path: "/users/login" },
  { name: "loginV1", method: "POST", path: "/v1/users/login" },
  { name: "createCollection", method: "POST", path: "/v2/consents/collection" },
  { name: "getCollection", method: "GET", path: "/v2/consents/collection/:collectionId" },
  { name: "createConsent", method: "POST", path: "/v2/consents" },
  { name: "getConsent", method: "GET", path: "/v2/consents/:consentId" },
  { name: "revokeConsent", method: "POST", path: "/v2/consents/:consentId/revoke" },
  { name: "listConsentMandates", method: "GET", path: "/v2/consents/:consentId/mandates" },
  { name: "getFetchStatus", method: "GET", path: "/v2/consents/:consentId/fetch/status" },
  { name: "listSessions", method: "GET", path: "/v2/consents/:consentId/data-sessions" },
  { name: "refreshSession", method: "GET", path: "/v2/sessions/refresh/:consentId" },
  { name: "refreshSessionInRange", method: "POST", path: "/v2/sessions/refresh/:consentId" },
  { name: "createSession", method: "POST", path: "/v2/sessions" },
  { name: "getSession", method: "GET", path: "/v2/sessions/:sessionId" },
  { name: "listFips", method: "GET", path: "/v2/fips" },
  { name: "getFip", method: "GET", path: "/v2/fips/:fipId" },
  { name: "checkAvailability", method: "POST", path: "/v2/account-availability" },
  { name: "setNotificationUrl", method: "PUT", path: "/v2/notification-url" },
  { name: "createConsentV1", method: "POST", path: "/consents" },
  { name: "getConsentV1", method: "GET", path: "/consents/:consentId" },
  { name: "createSessionV1", method: "POST", path: "/sessions" },
  { name: "getSessionV1", method: "GET", path: "/sessions/:sessionId" },
] as const satisfies readonly { readonly name: string; readonly method: string; readonly path: string }[];

export type SetuOperationName = (typeof setuOperations)[number]["name"];
