import type { TinkScope } from "../../wire/index.ts";
import type { Journey } from "./journey.ts";
import type { LinkParameters } from "./parameters.ts";

const ALWAYS: readonly TinkScope[] = ["accounts:read", "balances:read", "provider-consents:read"];

const OF_PRODUCT: Readonly<Record<LinkParameters["products"][number], readonly TinkScope[]>> = {
  TRANSACTIONS: ["transactions:read"],
  ACCOUNT_CHECK: ["identities:readonly", "accounts.parties:readonly"],
  INVESTMENTS: ["investment-accounts:readonly"],
  LOANS: ["loan-accounts:readonly"],
};

/** What the code of one-time access is good for, where the application does not say. */
export function scopesOf({ scopes, products }: Pick<LinkParameters, "scopes" | "products">): TinkScope[] {
  if (scopes) return [...scopes];
  return [...ALWAYS, ...products.flatMap((product) => OF_PRODUCT[product])];
}

const DATA_OF_SCOPE: Partial<Record<TinkScope, Journey["data"][number]>> = {
  "identities:readonly": "identity",
  "accounts.parties:readonly": "identity",
  "accounts:read": "accounts",
  "balances:read": "balances",
  "accounts.balances:readonly": "balances",
  "transactions:read": "transactions",
  "investment-accounts:readonly": "investments",
  "loan-accounts:readonly": "loans",
};

const ORDER = ["identity", "accounts", "balances", "transactions", "investments", "loans"] as const;

/** The same as the person is told. */
export function dataOf(scopes: readonly TinkScope[]): Journey["data"] {
  const told = new Set(scopes.map((scope) => DATA_OF_SCOPE[scope]));
  return ORDER.filter((kind) => told.has(kind));
}
