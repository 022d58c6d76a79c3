import { coreClient } from "@sandbank/sandbox/core-client";
import type { ReadyClient } from "./bank.ts";

export const readyClient: ReadyClient = {
  clientId: coreClient.client_id,
  clientSecret: coreClient.client_secret,
  redirectUris: coreClient.redirect_uris,
};
