import type { Asked, Credentials } from "./credentials.ts";
import type { KeptCredentials } from "./kept-credentials.ts";
import { linkFailures } from "./link-failures.ts";
import { askedFields } from "./supply.ts";

/** Credentials as everybody else sees them. @param kept as they are now */
export function asCredentials(kept: KeptCredentials): Credentials {
  const { id, userId, providerName, type, bank, status, statusUpdated, problem, updated } = kept;
  const { fields, login, accountIds, withoutTransactions, sessionExpiryDate, callbackUri } = kept;
  return {
    id,
    userId,
    providerName,
    type,
    status,
    statusUpdated,
    statusPayload: problem?.displayMessage ?? "",
    updated,
    fields,
    asked: askedOf(kept),
    problem,
    sessionExpiryDate,
    customer: login?.customer ?? null,
    bank,
    accountIds: updated === null ? [] : accountIds,
    withoutTransactions,
    callbackUri,
    linkFailure: linkFailures.find(({ reason }) => reason === login?.linkReason) ?? null,
  };
}

function askedOf(kept: KeptCredentials): Asked | null {
  const { status, ticket, steps } = kept;
  if (status === "AWAITING_SUPPLEMENTAL_INFORMATION") return { kind: "fields", fields: askedFields(kept) };
  if (ticket === null) return null;
  if (status === "AWAITING_MOBILE_BANKID_AUTHENTICATION") return { kind: "bankid", ticket };
  if (status !== "AWAITING_THIRD_PARTY_APP_AUTHENTICATION") return null;
  const step = steps[0]?.kind;
  return {
    kind: "third_party",
    ticket,
    step: step === "code" || step === "approve" ? step : "sign_in",
    inApp: kept.inApp,
  };
}
