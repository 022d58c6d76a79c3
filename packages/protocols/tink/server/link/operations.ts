import type { Operation } from "../http/operation.ts";

export const linkOperations = [
  {
    name: "createLinkSession",
    method: "POST",
    path: "/link/v1/session",
    token: "client",
    scopes: ["link-session:write"],
  },
] as const satisfies readonly Operation[];
