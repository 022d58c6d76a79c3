import {
  type ConsentScope,
  type ConsentStatus,
  type Grant,
  type Provider,
  ProviderError,
} from "@sandbank/provider";
import { type Consent, consent, type DataCluster } from "../wire.ts";
import { type FdxApi, openApi } from "./api.ts";
import { type Authorization, approvedConnection, createAuthorization } from "./authorization.ts";
import type { FdxBank, FdxProviderOptions } from "./bank.ts";
import { readCredentials, writeCredentials } from "./credentials.ts";
import { readNotification, subscribe } from "./notifications.ts";
import { readAccounts } from "./read-accounts.ts";
import { readTransactions } from "./read-transactions.ts";

/** Banks that speak FDX 6 behind OAuth 2.0. Reads no environment: everything it needs is in `options`. */
export function createFdxProvider(options: FdxProviderOptions): Provider {
  const { clock, pageSize = 500 } = options;
  const connections = new Map(
    options.banks.map((bank) => [bank.id, { bank, authorization: createAuthorization(bank, options) }]),
  );

  function bankById(id: string): { bank: FdxBank; authorization: Authorization } {
    const found = connections.get(id);
    if (!found) throw new ProviderError("not_supported", `no FDX bank "${id}" here`);
    return found;
  }

  function apiOf(grant: Grant): { bank: FdxBank; api: FdxApi } {
    const { bank, authorization } = bankById(grant.bankId);
    return { bank, api: openApi(bank, grant, authorization, options) };
  }

  return {
    name: "fdx",

    async getSupportedBanks() {
      return options.banks.map(({ id, name, country, color }) => ({ id, name, country, color }));
    },

    async initiateConnection(request) {
      return bankById(request.bankId).authorization.initiate(request);
    },

    async completeConnection(answer) {
      const { bank, authorization } = bankById(answer.bankId);
      let credentials = await authorization.complete(answer);
      const grant = {
        bankId: bank.id,
        credentials: writeCredentials(credentials),
        save: async (text: string) => {
          credentials = readCredentials(text);
        },
      };
      const status = await readConsent(openApi(bank, grant, authorization, options));
      return approvedConnection(credentials, status);
    },

    async getConsentStatus(grant) {
      return readConsent(apiOf(grant).api);
    },

    async fetchBankData(grant) {
      return readAccounts(apiOf(grant).api, clock);
    },

    async syncTransactions(grant, query) {
      const { bank, api } = apiOf(grant);
      return readTransactions(api, query, { clock, pageSize, historyDays: bank.historyDays });
    },

    async subscribe(grant, callbackUrl) {
      await subscribe(apiOf(grant).api, callbackUrl);
    },

    async readNotification(bankId, incoming) {
      if (bankId === null) throw new ProviderError("not_supported", "each bank tells for itself");
      return readNotification(incoming, bankById(bankId).authorization.keys);
    },

    async revokeConsent(grant) {
      const { authorization } = bankById(grant.bankId);
      await authorization.revoke(readCredentials(grant.credentials));
    },
  };
}

const STATUS = { ACTIVE: "approved", EXPIRED: "expired", REVOKED: "revoked" } as const satisfies Record<
  Consent["status"],
  ConsentStatus["status"]
>;

/** A bank without a consent record is taken at its token's word. */
async function readConsent(api: FdxApi): Promise<ConsentStatus> {
  if (api.consentId === null) {
    return { consentId: "token", status: "approved", approvedAt: api.approvedAt, expiresAt: null };
  }
  const found = await api.get(`/consents/${encodeURIComponent(api.consentId)}`, consent);
  return {
    consentId: found.id,
    status: STATUS[found.status],
    approvedAt: Date.parse(found.createdTime),
    expiresAt: found.expirationTime ? Date.parse(found.expirationTime) : null,
    covers: coveredBy(found),
  };
}

const COVERED: Readonly<Record<DataCluster, readonly ConsentScope[]>> = {
  ACCOUNT_BASIC: ["accounts"],
  ACCOUNT_DETAILED: ["accounts", "balances"],
  TRANSACTIONS: ["transactions"],
  STATEMENTS: ["statements"],
  CUSTOMER_CONTACT: ["customer"],
  CUSTOMER_PERSONAL: ["customer"],
};

/** What the clusters of a consent's resources let us read; null for a consent that names none we know. */
function coveredBy({ resources }: Consent): readonly ConsentScope[] | null {
  const clusters = new Set(resources.flatMap(({ dataClusters }) => dataClusters));
  const scopes = Object.entries(COVERED).flatMap(([cluster, covered]) =>
    clusters.has(cluster) ? covered : [],
  );
  return scopes.length === 0 ? null : [...new Set(scopes)];
}
