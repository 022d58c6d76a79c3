import type { Operation } from "../http/operation.ts";

export const consentOperations = [
  {
    name: "listProviderConsents",
    method: "GET",
    path: "/api/v1/provider-consents",
    token: "user",
    scopes: ["provider-consents:read"],
  },
  {
    name: "extendProviderConsent",
    method: "POST",
    path: "/api/v1/provider-consents:extend",
    token: "user",
    scopes: ["provider-consents:write"],
  },
] as const satisfies readonly Operation[];
