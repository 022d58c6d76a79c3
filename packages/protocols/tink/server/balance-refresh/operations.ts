import type { Operation } from "../http/operation.ts";

export const balanceRefreshOperations = [
  {
    name: "startBalanceRefresh",
    method: "POST",
    path: "/api/v1/balance-refresh",
    token: "user",
    scopes: ["balance-refresh"],
  },
  {
    name: "getBalanceRefresh",
    method: "GET",
    path: "/api/v1/balance-refresh/:id",
    token: "user",
    scopes: ["balance-refresh:readonly"],
  },
] as const satisfies readonly Operation[];
