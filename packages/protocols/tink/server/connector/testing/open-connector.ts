// Tink with an application and a user of it, for whom things are ingested.
import { expect } from "vitest";
import type { TinkApp } from "../../apps/app.ts";
import { type OpenedTink, openTink } from "../../testing/fixture-tink.ts";

export const NOW = Date.UTC(2026, 2, 10, 15);
export const USER = "/connector/users/anna";

export const checking = {
  externalId: "checking-001",
  name: "Main Checking",
  number: "1234567890",
  type: "CHECKING",
  balance: 15_000.5,
};
export const coffee = {
  externalId: "txn-1",
  amount: -45.5,
  date: NOW,
  description: "Coffee",
  type: "DEFAULT",
};

/** What an application sends for its user anna, and what there is of her then. */
async function createAnna(tink: OpenedTink, options: Partial<TinkApp["options"]>, market: string) {
  const app = await tink.keepApp({ options });
  const { user_id: userId } = await tink.createUser({ external_user_id: "anna", market }, app);
  const token = await tink.clientToken([], app);
  const call = async (method: string, path: string, json?: unknown, by = token) => {
    const response = await tink.send(method, path, { token: by, ...(json !== undefined && { json }) });
    const text = await response.text();
    return { status: response.status, text, ...(text !== "" && { body: JSON.parse(text) }) };
  };
  const { ingested } = tink.context;
  const transactions = async () => (await ingested.transactionsOf(userId, { limit: 500 })).transactions;
  return {
    app,
    userId,
    token,
    call,
    post: (path: string, json: unknown) => call("POST", `${USER}${path}`, json),
    put: (path: string, json: unknown) => call("PUT", `${USER}${path}`, json),
    /** Everything there is of her, to see that nothing changed. */
    async stored() {
      return { accounts: await ingested.accountsOf(userId), transactions: await transactions() };
    },
    async account(externalId = "checking-001") {
      return (await ingested.accountsOf(userId)).find((account) => account.externalId === externalId);
    },
    async names(status?: "pending" | "booked") {
      return (await transactions())
        .filter((each) => status === undefined || each.status === status)
        .map(({ externalId }) => externalId)
        .sort();
    },
  };
}
export type Connector = OpenedTink & Awaited<ReturnType<typeof createAnna>>;

/** Tink with a user anna of an application. */
export async function openConnector(
  options: Partial<TinkApp["options"]> = {},
  market = "GB",
): Promise<Connector> {
  const tink = await openTink();
  return { ...tink, ...(await createAnna(tink, options, market)) };
}

export async function withAccount(options: Partial<TinkApp["options"]> = {}): Promise<Connector> {
  const connector = await openConnector(options);
  expect((await connector.post("/accounts", { accounts: [checking] })).status).toBe(204);
  return connector;
}

export function batchOf(transactions: readonly object[], more: object = {}, account: object = {}) {
  const of = { externalId: "checking-001", balance: 14_955, transactions, ...account };
  return { type: "REAL_TIME", transactionAccounts: [of], ...more };
}
