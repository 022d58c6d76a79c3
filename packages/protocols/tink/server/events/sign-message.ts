import { createHmac } from "node:crypto";
import type { WebhookSigner } from "@sandbank/protocol-webhooks/server";
import { TINK_SIGNATURE_HEADER } from "../../wire/events.ts";
import { endpointTerms } from "./endpoint-terms.ts";

/** `X-Tink-Signature`, https://docs.tink.com/resources/webhooks */
export const signMessage: WebhookSigner = ({ body, at, endpoint }) => {
  const { secret, signatureScheme } = endpointTerms.parse(endpoint.terms);
  const macOf = (message: string) => createHmac("sha256", secret).update(message).digest("hex");
  const seconds = Math.floor(at / 1000);
  const value = signatureScheme === "tink" ? `t=${seconds},v1=${macOf(`${seconds}.${body}`)}` : macOf(body);
  return { [TINK_SIGNATURE_HEADER]: value };
};
