import type { Operation } from "../http/operation.ts";

/** https://docs.tink.com/api#general/oauth */
export const oauthOperations = [
  { name: "getToken", method: "POST", path: "/api/v1/oauth/token", token: "none", scopes: [] },
  {
    name: "createAuthorizationGrant",
    method: "POST",
    path: "/api/v1/oauth/authorization-grant",
    token: "client",
    scopes: ["authorization:grant"],
  },
  {
    name: "delegateAuthorizationGrant",
    method: "POST",
    path: "/api/v1/oauth/authorization-grant/delegate",
    token: "client",
    scopes: ["authorization:grant"],
  },
  {
    name: "revokeAll",
    method: "POST",
    path: "/api/v1/oauth/revoke-all",
    token: "client",
    scopes: ["authorization:revoke"],
  },
  // Not documented; tink.ex 1.0.0 calls it.
  { name: "checkToken", method: "GET", path: "/api/v1/oauth/token/check", token: "either", scopes: [] },
] as const satisfies readonly Operation[];
