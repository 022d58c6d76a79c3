import type { Instant } from "@sandbank/domain";
import type {
  ConsentScope,
  ConsentStatus,
  Grant,
  Provider,
  ProviderAccount,
  ProviderTransaction,
  TransactionsPage,
} from "@sandbank/provider";

/** A provider for tests: the test says what each call does. */
export interface ScriptedProvider extends Provider {
  /** Pages in order; the cursor is the number of the next one. */
  pages: Omit<TransactionsPage, "cursor" | "hasMore">[];
  accounts: ProviderAccount[];
  consentStatus: ConsentStatus["status"];
  consentId: string;
  expiresAt: Instant | null;
  covers: readonly ConsentScope[] | null;
  /** Called before each call is answered, with its name; may throw or wait. */
  onCall: (call: string, grant?: Grant) => void | Promise<void>;
  readonly calls: string[];
}

export function createScriptedProvider(): ScriptedProvider {
  const calls: string[] = [];
  const consentOf = () => ({
    consentId: provider.consentId,
    status: provider.consentStatus,
    covers: provider.covers,
    approvedAt: 0,
    expiresAt: provider.expiresAt,
  });
  const called = async (call: string, grant?: Grant) => {
    calls.push(call);
    await provider.onCall(call, grant);
  };
  const provider: ScriptedProvider = {
    name: "fdx",
    calls,
    pages: [],
    accounts: [],
    consentStatus: "approved",
    consentId: "consent-1",
    expiresAt: null,
    covers: null,
    onCall: () => undefined,
    getSupportedBanks: async () => [],
    async initiateConnection({ state }) {
      await called("initiate");
      return {
        status: "pending",
        authorizeUrl: `https://bank.test/authorize?state=${state}`,
        pending: "verifier",
      };
    },
    async completeConnection({ pending, callbackUrl }) {
      await called("complete");
      return { credentials: `${pending}/${callbackUrl.searchParams.get("code")}`, consent: consentOf() };
    },
    async getConsentStatus(grant) {
      await called("consent", grant);
      return consentOf();
    },
    async fetchBankData(grant) {
      await called("accounts", grant);
      return provider.accounts;
    },
    async syncTransactions(grant, { cursor }) {
      await called(`page ${cursor ?? 0}`, grant);
      const index = Number(cursor ?? 0);
      const page = provider.pages[index] ?? { upserted: [], removed: [] };
      const next = Math.min(index + 1, provider.pages.length);
      return { ...page, cursor: String(next), hasMore: next < provider.pages.length };
    },
    async revokeConsent(grant) {
      await called("revoke", grant);
    },
  };
  return provider;
}

export function scriptedAccount(id: string): ProviderAccount {
  return {
    id,
    name: `Account ${id}`,
    type: "checking",
    subtype: "personal",
    status: "open",
    mask: "****0001",
    currency: "USD",
    currentMinor: 10_000,
    availableMinor: 9_000,
    creditLimitMinor: null,
    balanceAt: Date.UTC(2026, 2, 1),
    statement: null,
  };
}

export function scriptedTransaction(accountId: string, n: number): ProviderTransaction {
  const at: Instant = Date.UTC(2026, 1, 1) + n * 3_600_000;
  return {
    id: `t-${n}`,
    accountId,
    status: "posted",
    direction: "debit",
    amountMinor: 100 + n,
    currency: "USD",
    authorizedAt: at,
    postedAt: at,
    description: `PURCHASE ${n}`,
    merchantName: null,
    category: "shopping",
    location: null,
    pendingId: null,
    refundOf: null,
  };
}
