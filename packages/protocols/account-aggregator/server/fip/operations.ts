/** What can be asked of a bank behind an Account Aggregator, ReBIT FIP API 2.0.0 and 1.1.2. */
export const fipOperations = [
  { name: "discoverAccounts", method: "POST", path: "/fip/Accounts/discover" },
  { name: "linkAccounts", method: "POST", path: "/fip/Accounts/link" },
  { name: "verifyLink", method: "POST", path: "/fip/Accounts/link/verify" },
  { name: "verifyLink", method: "GET", path: "/fip/Accounts/link/:refNumber/:token" },
  { name: "delinkAccount", method: "POST", path: "/fip/Accounts/delink" },
  { name: "delinkAccount", method: "DELETE", path: "/fip/Accounts/link" },
  { name: "receiveConsent", method: "POST", path: "/fip/Consent" },
  { name: "notifyConsent", method: "POST", path: "/fip/Consent/Notification" },
  { name: "requestFi", method: "POST", path: "/fip/FI/request" },
  { name: "fetchFi", method: "POST", path: "/fip/FI/fetch" },
  { name: "fetchFi", method: "GET", path: "/fip/FI/fetch/:sessionId" },
  { name: "heartbeat", method: "GET", path: "/fip/Heartbeat" },
] as const;
