import type { Operation } from "../http/operation.ts";

/** https://docs.tink.com/api#general/user */
export const userOperations = [
  {
    name: "createUser",
    method: "POST",
    path: "/api/v1/user/create",
    token: "client",
    scopes: ["user:create"],
  },
  {
    name: "deleteUser",
    method: "POST",
    path: "/api/v1/user/delete",
    token: "either",
    scopes: ["user:delete"],
  },
  { name: "getUser", method: "GET", path: "/api/v1/user", token: "user", scopes: ["user:read"] },
  { name: "updateUser", method: "PATCH", path: "/api/v1/user", token: "user", scopes: ["user:write"] },
  {
    name: "getUserProfile",
    method: "GET",
    path: "/api/v1/user/profile",
    token: "user",
    scopes: ["user:read"],
  },
  {
    name: "updateUserProfile",
    method: "PUT",
    path: "/api/v1/user/profile",
    token: "user",
    scopes: ["user:write"],
  },
  // Not documented; tink.ex 0.1.1 calls it.
  {
    name: "deleteUserById",
    method: "DELETE",
    path: "/api/v1/user/:userId",
    token: "client",
    scopes: ["user:delete"],
  },
] as const satisfies readonly Operation[];
