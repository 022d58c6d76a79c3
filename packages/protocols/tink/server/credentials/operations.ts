import type { Operation } from "../http/operation.ts";

export const credentialsOperations = [
  {
    name: "listCredentials",
    method: "GET",
    path: "/api/v1/credentials/list",
    token: "user",
    scopes: ["credentials:read"],
  },
  {
    name: "createCredentials",
    method: "POST",
    path: "/api/v1/credentials",
    token: "user",
    scopes: ["credentials:write"],
  },
  {
    name: "getCredentials",
    method: "GET",
    path: "/api/v1/credentials/:id",
    token: "user",
    scopes: ["credentials:read"],
  },
  {
    name: "updateCredentials",
    method: "PATCH",
    path: "/api/v1/credentials/:id",
    token: "user",
    scopes: ["credentials:write"],
  },
  {
    name: "deleteCredentials",
    method: "DELETE",
    path: "/api/v1/credentials/:id",
    token: "user",
    scopes: ["credentials:write"],
  },
  {
    name: "refreshCredentials",
    method: "POST",
    path: "/api/v1/credentials/:id/refresh",
    token: "user",
    scopes: ["credentials:refresh"],
  },
  {
    name: "authenticateCredentials",
    method: "POST",
    path: "/api/v1/credentials/:id/authenticate",
    token: "user",
    scopes: ["credentials:refresh"],
  },
  {
    name: "supplyInformation",
    method: "POST",
    path: "/api/v1/credentials/:id/supplemental-information",
    token: "user",
    scopes: ["credentials:write"],
  },
  {
    name: "getQrCode",
    method: "GET",
    path: "/api/v1/credentials/:id/qr",
    token: "user",
    scopes: ["credentials:read"],
  },
] as const satisfies readonly Operation[];
