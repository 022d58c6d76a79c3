import { z } from "zod";

/** What a token may be good for, https://docs.tink.com/resources/api-setup/get-access-token */
export const tinkScopes = [
  "account-verification-reports:read",
  "accounts.balances:readonly",
  "accounts.parties:readonly",
  "accounts:read",
  "accounts:write",
  "authorization:grant",
  "authorization:read",
  "authorization:revoke",
  "balance-refresh",
  "balance-refresh:readonly",
  "balances:read",
  "calendar:read",
  "credentials:read",
  "credentials:refresh",
  "credentials:write",
  "identities:readonly",
  "investment-accounts:readonly",
  "link-session:write",
  "loan-accounts:readonly",
  "provider-consents:read",
  "provider-consents:write",
  "providers:read",
  "statistics:read",
  "transactions:read",
  "transactions:write",
  "user:create",
  "user:delete",
  "user:read",
  "user:write",
  "webhook-endpoints",
] as const;

export const tinkScope = z.enum(tinkScopes);
export type TinkScope = z.infer<typeof tinkScope>;

/** Tink separates with a comma; clients that join with spaces are understood too. */
export function splitScopes(text: string): string[] {
  return text.split(/[\s,]+/).filter((scope) => scope !== "");
}
