import type { Operation } from "../http/operation.ts";

export const categoryOperations = [
  { name: "listCategories", method: "GET", path: "/api/v1/categories", token: "none", scopes: [] },
] as const satisfies readonly Operation[];
