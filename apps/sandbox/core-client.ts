import type { AuthorizationServerOptions } from "@sandbank/protocol-oauth/server";

type Client = AuthorizationServerOptions["clients"][number];

/**
 * The client every institution knows without registration. `native`, so that it may come back on any port of
 * this machine (RFC 8252 section 7.3).
 */
export const coreClient = {
  client_id: "sandbank-core",
  client_secret: "sandbank-core-secret",
  client_name: "Sandbank",
  application_type: "native",
  redirect_uris: [
    "http://localhost/connect/callback",
    "http://127.0.0.1/connect/callback",
    "http://[::1]/connect/callback",
  ],
} satisfies Client;
