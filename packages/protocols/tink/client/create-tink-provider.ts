import { randomUUID } from "node:crypto";
import { type Grant, type Provider, ProviderError } from "@sandbank/provider";
import { TINK_LINK_ACTOR } from "../wire/index.ts";
import { clientApi, endingApi, extrasOf, readingApi, refreshingApi, type TinkApi } from "./api.ts";
import { createCategories } from "./categories.ts";
import { complete, initiate } from "./connect.ts";
import { consentStatus, readConsents } from "./consent.ts";
import { type Credentials, readCredentials } from "./credentials.ts";
import { disconnect } from "./disconnect.ts";
import type { TinkBank, TinkProviderOptions } from "./options.ts";
import { type Listing, MOST_PER_PAGE, readAccounts } from "./read-accounts.ts";
import { readNotification } from "./read-notification.ts";
import { readTransactions } from "./read-transactions.ts";
import { refresh } from "./refresh.ts";
import { subscribeToAll } from "./subscribe.ts";
import { createTokens } from "./tokens.ts";
import type { TinkSetting } from "./users.ts";

/** Banks behind Tink, as one application with a permanent user for each person. Reads no environment. */
export function createTinkProvider(options: TinkProviderOptions): Provider {
  const { banks, clock, baseUrl, actorClientId = TINK_LINK_ACTOR } = options;
  const http = { fetch: options.fetch ?? fetch, timeoutMs: options.timeoutMs ?? 15_000, clock, baseUrl };
  const tokens = createTokens({ ...options, ...http, actorClientId });
  const setting: TinkSetting = { options, http, tokens };
  const codes = createCategories(http);
  const pageSize = Math.min(options.pageSize ?? MOST_PER_PAGE, MOST_PER_PAGE);
  const patience = { patienceMs: options.patienceMs ?? 8_000, wait: options.wait ?? pause };
  /** What a run has listed, for the question that follows. */
  const listings = new WeakMap<Grant, Listing>();

  function bankById(id: string): TinkBank {
    const found = banks.find((bank) => bank.id === id);
    if (!found) throw new ProviderError("not_supported", `no bank "${id}" behind Tink here`);
    return found;
  }

  function readingAs(grant: Grant): { api: TinkApi; credentials: Credentials } {
    const credentials = readCredentials(grant.credentials);
    return { credentials, api: readingApi(http, tokens, { userId: credentials.userId }) };
  }

  async function list(grant: Grant): Promise<Listing> {
    const { api, credentials } = readingAs(grant);
    const bank = bankById(grant.bankId).name;
    const ask = extrasOf(http, tokens, { userId: credentials.userId });
    const listing = await readAccounts({ api, ask, bank, now: clock.now() }, credentials);
    listings.set(grant, listing);
    return listing;
  }

  return {
    name: "tink",

    async getSupportedBanks() {
      return banks.map(({ id, name, country, color }) => ({ id, name, country, color }));
    },

    async initiateConnection(request) {
      // Nobody in particular is somebody new each time.
      return initiate(setting, bankById(request.bankId), {
        ...request,
        person: request.person ?? randomUUID(),
      });
    },

    async completeConnection(answer) {
      return complete(setting, bankById(answer.bankId), answer);
    },

    async getConsentStatus(grant) {
      const { api, credentials } = readingAs(grant);
      const consents = await readConsents(api);
      const consent = consents.find((each) => each.credentialsId === credentials.credentialsId);
      return consentStatus(credentials, consent, clock.now());
    },

    async fetchBankData(grant) {
      return (await list(grant)).accounts;
    },

    async listTroubles(grant) {
      return (listings.get(grant) ?? (await list(grant))).troubles;
    },

    async refresh(grant) {
      const credentials = readCredentials(grant.credentials);
      await refresh(refreshingApi(http, tokens, { userId: credentials.userId }), credentials, patience);
    },

    async syncTransactions(grant, query) {
      return readTransactions(readingAs(grant).api, query, { clock, pageSize, codes });
    },

    async revokeConsent(grant) {
      const credentials = readCredentials(grant.credentials);
      const user = { userId: credentials.userId };
      try {
        await disconnect(endingApi(http, tokens, user), credentials);
      } catch (error) {
        if (!(error instanceof ProviderError && error.code === "consent_revoked")) throw error;
      } finally {
        tokens.forgetUser(user);
      }
    },

    subscribeToAll: (callbackUrl) =>
      subscribeToAll(clientApi(http, tokens, ["webhook-endpoints"]), callbackUrl),

    async readNotification(_bankId, incoming, secret) {
      if (secret === undefined) throw new ProviderError("invalid_response", "nobody was asked to tell");
      return readNotification(incoming, secret, clock.now());
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
