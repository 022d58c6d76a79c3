import type { WebhookDialect } from "@sandbank/protocol-webhooks/server";
import { issueApiKey } from "../../../crypto/api-key.ts";
import { signDetached } from "../../../crypto/jws.ts";
import { testSigner } from "../../../crypto/test-signers.ts";
import { fipIdOf } from "../fip-id.ts";

/** Paths below an AA's base URL, which are also the types of what it is told. */
export const FI_NOTIFICATION = "FI/Notification";
export const LINK_NOTIFICATION = "Account/link/Notification";

/** How a bank tells Account Aggregators: signed with its key, with an api key of the moment it is sent. */
export const fipWebhooks: Pick<WebhookDialect, "types"> & Required<Pick<WebhookDialect, "sign">> = {
  types: [FI_NOTIFICATION, LINK_NOTIFICATION],
  sign({ body, id, at, endpoint }) {
    const fipId = fipIdOf(endpoint.bank);
    const order = { id: fipId, role: "FIP", issuer: "sandbank", issuedAt: at, tokenId: id } as const;
    return {
      fip_api_key: issueApiKey(order, testSigner("registry")),
      "x-jws-signature": signDetached(body, testSigner("fip")),
    };
  },
};
