import { type ConsentStatus, type Grant, type Provider, ProviderError } from "@sandbank/provider";
import { accountDetailsPage, type Consent, consent, transactionsPage } from "../wire.ts";
import { type FdxApi, openApi } from "./api.ts";
import { type Authorization, approvedConnection, createAuthorization } from "./authorization.ts";
import type { FdxBank, FdxProviderOptions } from "./bank.ts";
import { readCredentials, writeCredentials } from "./credentials.ts";
import { advance, nextStep, readCursor } from "./cursor.ts";
import { mapAccount } from "./map-account.ts";
import { mapTransaction } from "./map-transaction.ts";

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
      const { api } = apiOf(grant);
      const accounts = [];
      let pageKey: string | undefined;
      do {
        const page = await api.get("/accounts", accountDetailsPage, { resultType: "details", pageKey });
        accounts.push(...understood(page.accounts, (account) => mapAccount(account, clock.now())));
        pageKey = page.page?.nextPageKey ?? page.page?.nextOffset;
      } while (pageKey !== undefined);
      return accounts;
    },

    async syncTransactions(grant, query) {
      const { bank, api } = apiOf(grant);
      const cursor = readCursor(query.cursor);
      const { historyDays } = bank;
      const step = nextStep(cursor, ids(query.accounts), { from: query.from, now: clock.now(), historyDays });
      if (!step) {
        return {
          upserted: [],
          removed: [],
          cursor: JSON.stringify({ ...cursor, pass: null }),
          hasMore: false,
        };
      }
      const page = await api.get(
        `/accounts/${encodeURIComponent(step.accountId)}/transactions`,
        transactionsPage,
        {
          startTime: step.from,
          endTime: step.pass.to,
          limit: String(pageSize),
          pageKey: step.pass.pageKey ?? undefined,
        },
      );
      const account = query.accounts.find(({ id }) => id === step.accountId);
      if (!account) throw new ProviderError("invalid_response", "the account is not one that was listed");
      const known = new Set(step.knownPending);
      const upserted = understood(page.transactions, (transaction) =>
        mapTransaction(transaction, account, known),
      );
      const next = advance(cursor, step, {
        nextPageKey: page.page?.nextPageKey ?? page.page?.nextOffset ?? null,
        pendingIds: upserted.filter(({ status }) => status === "pending").map(({ id }) => id),
      });
      return {
        upserted,
        removed: next.gone.map((id) => ({ accountId: step.accountId, id })),
        cursor: JSON.stringify(next.cursor),
        hasMore: next.cursor.pass !== null,
      };
    },

    async revokeConsent(grant) {
      const { authorization } = bankById(grant.bankId);
      await authorization.revoke(readCredentials(grant.credentials));
    },
  };
}

const ids = (accounts: readonly { id: string }[]) => accounts.map(({ id }) => id);

/** Well-formed entities can still say the impossible: a tenth of a cent. */
function understood<From, To>(entities: readonly From[], map: (entity: From) => To): To[] {
  try {
    return entities.map(map);
  } catch (error) {
    throw new ProviderError("invalid_response", "an amount or date that cannot be", { cause: error });
  }
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
  };
}
