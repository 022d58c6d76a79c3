import type { AppRouter, RouterInputs, RouterOutputs } from "@sandbank/api";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

const url = "/api/trpc";

/** The core's procedures. One request each: a slow one holds up no other. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: httpLink({ url }),
    }),
  ],
});

export type Hello = RouterOutputs["system"]["hello"];
export type Provider = RouterOutputs["providers"]["list"][number];
export type Connection = RouterOutputs["connections"]["get"];
export type Account = RouterOutputs["accounts"]["get"];
export type Transaction = RouterOutputs["transactions"]["get"];
export type TransactionFilter = Omit<RouterInputs["transactions"]["list"], "cursor" | "limit">;
export type Summary = RouterOutputs["summary"]["get"];
/** What is needed to show a bank beside something of its own. */
export type ProviderBadge = Account["provider"];
