import type { AppRouter, RouterInputs, RouterOutputs } from "@sandbank/api";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

/**
 * The core's procedures over `send`, one request for each call: in a batch a slow one holds up all others, and a batch
 * whose answers are streamed takes longer than the requests do.
 */
export function createApi(url: string, send: typeof fetch = fetch) {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: httpLink({ url, fetch: (input, init) => send(input, init as RequestInit) }),
      }),
    ],
  });
}

export const api = createApi("/api/trpc");

export type Hello = RouterOutputs["system"]["hello"];
export type Provider = RouterOutputs["providers"]["list"][number];
export type Connection = RouterOutputs["connections"]["get"];
export type Account = RouterOutputs["accounts"]["get"];
export type Transaction = RouterOutputs["transactions"]["get"];
export type TransactionFilter = Omit<RouterInputs["transactions"]["list"], "cursor" | "limit">;
export type Subscription = RouterOutputs["subscriptions"]["list"]["subscriptions"][number];
export type Mandate = RouterOutputs["subscriptions"]["mandates"][number];
export type Summary = RouterOutputs["summary"]["get"];
/** What is needed to show a bank beside something of its own. */
export type ProviderBadge = Account["provider"];
