import { explainInvalid } from "@sandbank/domain";
import { consentState } from "@sandbank/protocol-oauth/server";
import { consentRevocationRequest } from "../wire.ts";
import { authorizeConsent } from "./authorize.ts";
import { FdxError } from "./fdx-error.ts";
import type { Endpoint } from "./request.ts";

/** `PUT /consents/{consentId}/revocation`, FDX 6 Consent API. The tokens die with it. */
export const revokeConsent: Endpoint = async (server, request) => {
  const consent = await authorizeConsent(server, request.authorization, request.param("consentId"));
  const body = consentRevocationRequest.safeParse(await request.json());
  if (!body.success) throw new FdxError("invalidInput", explainInvalid(body.error));
  const state = consentState(consent, server.world.clock.now());
  if (state !== "active")
    throw new FdxError("consentEnded", `The consent has already ended: it is ${state}.`);
  await server.authorization.revokeConsent(consent.id, {
    by: body.data.initiator === "DATA_PROVIDER" ? "provider" : "recipient",
    reason: body.data.reason === "BUSINESS_RULE" ? "business_rule" : "user_action",
  });
  return null;
};
