/** What can be asked of the Account Aggregator, ReBIT AA API 2.0.0; a path with an id is of 1.1.2. */
export const aaOperations = [
  { name: "requestConsent", method: "POST", path: "/Consent" },
  { name: "getConsentHandle", method: "POST", path: "/Consent/handle" },
  { name: "getConsentHandle", method: "GET", path: "/Consent/handle/:consentHandle" },
  { name: "fetchConsent", method: "POST", path: "/Consent/fetch" },
  { name: "fetchConsent", method: "GET", path: "/Consent/:id" },
  { name: "requestFi", method: "POST", path: "/FI/request" },
  { name: "fetchFi", method: "POST", path: "/FI/fetch" },
  { name: "fetchFi", method: "GET", path: "/FI/fetch/:sessionId" },
  { name: "notifyConsent", method: "POST", path: "/Consent/Notification" },
  { name: "notifyFi", method: "POST", path: "/FI/Notification" },
  { name: "notifyLink", method: "POST", path: "/Account/link/Notification" },
  { name: "heartbeat", method: "GET", path: "/Heartbeat" },
  { name: "registry", method: "*", path: "/registry/*" },
  { name: "encryptionHelper", method: "*", path: "/rahasya/*" },
] as const;
