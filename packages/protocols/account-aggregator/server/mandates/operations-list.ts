const MANDATES = "/api/v1/merchants/mandates";

/** What a merchant can ask for (SETU `api-references/payments/umap.json`). */
export const mandateOperations = [
  { name: "createMandate", method: "POST", path: MANDATES },
  { name: "mockMandate", method: "POST", path: `${MANDATES}/mock` },
  { name: "createTpvMandate", method: "POST", path: `${MANDATES}/tpv` },
  { name: "getMandate", method: "GET", path: `${MANDATES}/:id` },
  { name: "modifyMandate", method: "PUT", path: `${MANDATES}/:id/modify` },
  { name: "revokeMandate", method: "PUT", path: `${MANDATES}/:id/revoke` },
  { name: "notifyMandate", method: "POST", path: `${MANDATES}/:id/notify` },
  { name: "executeMandate", method: "POST", path: `${MANDATES}/:id/execute` },
  { name: "getMandateOperation", method: "GET", path: `${MANDATES}/:mandateId/operations/:id` },
  { name: "getMandateNotification", method: "GET", path: `${MANDATES}/:mandateId/notify/:id` },
  { name: "getMandateExecution", method: "GET", path: `${MANDATES}/:mandateId/execute/:id` },
] as const;

export type MandateOperationName = (typeof mandateOperations)[number]["name"];
