// What a host has to know of the doors before anybody asks at one; nothing heavy is loaded for it.
import { hash } from "node:crypto";
import type { DoorDescription } from "@sandbank/protocol-door/server";
import { type TinkErrorBody, tinkErrorBody } from "../wire/errors.ts";
import { tinkWebhooks } from "./events/tink-webhooks.ts";
import { tinkOperations } from "./operations.ts";

export { TINK_DEMO_APP } from "../wire/demo-app.ts";
export { providerNamesOf } from "./providers/provider.ts";

const TINK = { label: "Tink API", url: "https://docs.tink.com/api" } as const;

/** Tink's façade. */
export const tinkDoor: DoorDescription = {
  apiPath: "",
  pagePaths: ["/1.0"],
  operations: tinkOperations,
  reference: TINK,
  errorBody,
  errorHeaders,
  webhooks: tinkWebhooks,
  paging: {
    parameters: ["pageToken"],
    lists: [
      "accounts",
      "transactions",
      "identities",
      "investmentAccounts",
      "loanAccounts",
      "holdings",
      "webhookEndpoints",
    ],
    leadTo: (page, nextPageToken) => ({ ...page, nextPageToken }),
  },
};

/** A demo bank, reached through Tink only; what people see of it begins with its own name. */
export const demoBankDoor: DoorDescription = {
  apiPath: "",
  pagePaths: [""],
  operations: [],
  reference: TINK,
  errorBody,
  errorHeaders,
};

const CODE_OF: Readonly<Record<number, string>> = {
  401: "request.unauthorized",
  403: "request.forbidden",
  404: "request.not_found",
  429: "request.too_many_requests",
  503: "request.unavailable",
};

function errorBody(status: number, message: string, at: number, retryAfterMs: number | null): TinkErrorBody {
  const errorCode = CODE_OF[status] ?? (status < 500 ? "request.invalid" : "request.internal_error");
  const requestId = hash("md5", `${at}\n${message}`, "hex");
  const wait = status === 429 && retryAfterMs !== null && { retryAfterMillis: retryAfterMs };
  return { errorMessage: message, errorCode, requestId, ...wait };
}

function errorHeaders(body: object, sent: Pick<Headers, "get">): Readonly<Record<string, string>> {
  const { requestId } = tinkErrorBody.parse(body);
  const trace = sent.get("X-Client-Trace-ID");
  return {
    "X-Request-ID": requestId,
    "X-Tink-Request-ID": requestId,
    ...(trace !== null && { "X-Client-Trace-ID": trace }),
  };
}
