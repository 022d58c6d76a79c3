// What a host has to know of the doors before anybody asks at one; nothing heavy is loaded for it.
import { toIso } from "@sandbank/domain";
import type { DoorDescription } from "@sandbank/protocol-door/server";
import { mandateEventTypes } from "../wire/mandates/event-types.ts";
import { aaWebhooks } from "./aa/aa-webhooks.ts";
import { aaOperations } from "./aa/operations.ts";
import { fipOperations } from "./fip/operations.ts";
import { fipWebhooks } from "./fip/tell/fip-webhooks.ts";
import { mandateOperations } from "./mandates/operations-list.ts";
import { setuErrorBody } from "./setu/error-body.ts";
import { SETU_NOTIFICATION_TYPES } from "./setu/notification-types.ts";
import { setuOperations } from "./setu/operations.ts";

export { hasDueConsents } from "./engine/due-book.ts";
export { ensureDueIndex } from "./ensure-due-index.ts";
export { hasOpenMandates } from "./mandates/has-open-mandates.ts";

const REBIT = {
  label: "ReBIT Account Aggregator API 2.0.0",
  url: "https://api.rebit.org.in/",
} as const;

/** The Account Aggregator. */
export const aaDoor: DoorDescription = {
  apiPath: "",
  pagePaths: ["/webview", "/consents"],
  operations: aaOperations,
  healthOperation: "heartbeat",
  reference: REBIT,
  errorBody: rebitErrorBody,
  webhooks: aaWebhooks,
};

/** The FIU service of Setu. */
export const setuDoor: DoorDescription = {
  apiPath: "",
  pagePaths: ["/v2/consents/webview", "/upi"],
  operations: [...setuOperations, ...mandateOperations],
  reference: {
    label: "Setu Account Aggregator API",
    url: "https://docs.setu.co/data/account-aggregator/overview",
  },
  errorBody: setuErrorBody,
  // Setu documents no signature.
  webhooks: { types: [...SETU_NOTIFICATION_TYPES, ...mandateEventTypes], sign: () => ({}) },
};

/** A bank as a provider of financial information. */
export const fipDoor: DoorDescription = {
  apiPath: "/fip",
  pagePaths: [],
  operations: fipOperations,
  healthOperation: "heartbeat",
  reference: REBIT,
  errorBody: rebitErrorBody,
  webhooks: fipWebhooks,
};

const CODE_OF: Readonly<Record<number, string>> = {
  400: "InvalidRequest",
  401: "Unauthorized",
  404: "NoSuchVersion",
  409: "IdempotencyError",
  412: "PreconditionFailed",
  501: "NotImplemented",
  503: "ServiceUnavailable",
};

function rebitErrorBody(status: number, message: string, at: number): object {
  const errorCode = CODE_OF[status] ?? "InternalError";
  const txnid = "00000000-0000-4000-8000-000000000000";
  return { ver: "2.0.0", timestamp: toIso(at), txnid, errorCode, errorMsg: message };
}
