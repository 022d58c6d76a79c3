import type { WebhookDialect } from "@sandbank/protocol-webhooks/server";
import { issueApiKey } from "../../crypto/api-key.ts";
import { signDetached } from "../../crypto/jws.ts";
import { testSigner } from "../../crypto/test-signers.ts";
import { AA_ID } from "../engine/aa-id.ts";

/** Paths below an FIU's base URL, which are also the types of what it is told. */
export const CONSENT_NOTIFICATION = "Consent/Notification";
export const FI_NOTIFICATION = "FI/Notification";

/** How the aggregator tells FIUs: signed with its key as any message, with an api key of the moment it is sent. */
export const aaWebhooks: Pick<WebhookDialect, "types"> & Required<Pick<WebhookDialect, "sign">> = {
  types: [CONSENT_NOTIFICATION, FI_NOTIFICATION],
  sign({ body, id, at }) {
    const order = { id: AA_ID, role: "AA", issuer: "sandbank", issuedAt: at, tokenId: id } as const;
    return {
      aa_api_key: issueApiKey(order, testSigner("registry")),
      "x-jws-signature": signDetached(body, testSigner("aa")),
    };
  },
};
