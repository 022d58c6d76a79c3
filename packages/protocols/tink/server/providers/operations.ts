import type { Operation } from "../http/operation.ts";

/** Which token each takes, and whether it takes one at all, its handler says: see `endpoints.ts`. */
export const providerOperations = [
  { name: "listProviders", method: "GET", path: "/api/v1/providers", token: "none", scopes: [] },
  { name: "listMarkets", method: "GET", path: "/api/v1/providers/markets", token: "none", scopes: [] },
  { name: "getProviders", method: "GET", path: "/api/v1/providers/:market", token: "none", scopes: [] },
] as const satisfies readonly Operation[];
