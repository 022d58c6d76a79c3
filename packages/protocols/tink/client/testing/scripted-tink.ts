import { fixedClock } from "@sandbank/domain";
import type { Grant, Provider } from "@sandbank/provider";
import type { z } from "zod";
import type {
  account,
  credentialsAnswer,
  investmentAccounts,
  loanAccounts,
  providerConsents,
  transaction,
} from "../answers.ts";
import { createTinkProvider } from "../create-tink-provider.ts";
import type { TinkProviderOptions } from "../options.ts";

const NOW = "2026-06-15T14:00:00Z";
export const USER = "f58e31ebaf5c3f4c9f9b8e2f3c1d0a9b";
export const CREDENTIALS = "6e68cc6287704273984567b3300c5801";
const CALLBACK = "http://localhost:4000/connect/callback";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly token: string | null;
}

type Answer = Response | undefined;

/** A Tink for tests: the test says what it has, and may answer any request itself. */
export function scriptedTink(options: Partial<TinkProviderOptions> = {}) {
  const clock = fixedClock(NOW);
  const asked: Asked[] = [];
  const state = {
    /** Whether Tink has the user. */
    hasUser: true,
    consents: [] as z.input<typeof providerConsents>["providerConsents"],
    accounts: [] as z.input<typeof account>[],
    loans: [] as z.input<typeof loanAccounts>["loanAccounts"],
    investments: [] as z.input<typeof investmentAccounts>["investmentAccounts"],
    transactions: [] as (z.input<typeof transaction> & { readonly mark?: string })[],
    credentials: null as z.input<typeof credentialsAnswer> | null,
    endpoints: [] as { id: string; url: string }[],
    pageSize: 100,
    /** May answer in Tink's place. */
    before: (_: Asked): Answer => undefined,
  };
  let tokens = 0;

  const routes: readonly [string, RegExp, (asked: Asked) => Response][] = [
    [
      "POST",
      /^\/api\/v1\/oauth\/token$/,
      () => json({ access_token: `token-${++tokens}`, expires_in: 1_800 }),
    ],
    [
      "POST",
      /^\/api\/v1\/oauth\/authorization-grant(?:\/delegate)?$/,
      () => (state.hasUser ? json({ code: "code-1" }) : refuse(404, "user.not_found")),
    ],
    ["POST", /^\/api\/v1\/user\/create$/, () => json({ user_id: USER })],
    ["POST", /^\/api\/v1\/user\/delete$/, () => deleteUser()],
    ["GET", /^\/api\/v1\/provider-consents$/, () => json({ providerConsents: state.consents })],
    [
      "GET",
      /^\/api\/v1\/credentials\/list$/,
      () => json({ credentials: state.consents.map(({ credentialsId: id, status }) => ({ id, status })) }),
    ],
    [
      "GET",
      /^\/api\/v1\/credentials\/\w+$/,
      () => (state.credentials ? json(state.credentials) : refuse(404, "credentials.not_found")),
    ],
    ["DELETE", /^\/api\/v1\/credentials\/\w+$/, ({ path }) => deleteCredentials(path.split("/").pop() ?? "")],
    ["GET", /^\/api\/v1\/categories$/, () => json([{ id: "c1", code: "income:salary.other" }])],
    ["GET", /^\/data\/v2\/accounts$/, listAccounts],
    ["GET", /^\/data\/v2\/accounts\/\w+\/balances$/, () => refuse(404, "account.not_found")],
    ["GET", /^\/data\/v2\/loan-accounts$/, () => json({ loanAccounts: state.loans })],
    ["GET", /^\/data\/v2\/investment-accounts$/, () => json({ investmentAccounts: state.investments })],
    ["GET", /^\/data\/v2\/transactions$/, listTransactions],
    ["GET", /^\/events\/v2\/webhook-endpoints$/, () => json({ webhookEndpoints: state.endpoints })],
    ["POST", /^\/events\/v2\/webhook-endpoints$/, createEndpoint],
    ["DELETE", /^\/events\/v2\/webhook-endpoints\/\w+$/, ({ path }) => deleteEndpoint(path)],
  ];

  function deleteUser(): Response {
    state.hasUser = false;
    return new Response(null, { status: 204 });
  }

  function deleteCredentials(id: string): Response {
    const left = state.consents.filter(({ credentialsId }) => credentialsId !== id);
    if (left.length === state.consents.length) return refuse(404, "credentials.not_found");
    state.consents = left;
    return new Response(null, { status: 204 });
  }

  function listAccounts({ query }: Asked): Response {
    const ids = query.getAll("idIn");
    return page(
      "accounts",
      query,
      state.accounts.filter(({ id }) => ids.length === 0 || ids.includes(id)),
    );
  }

  function listTransactions({ query }: Asked): Response {
    const since = query.get("bookedDateGte") ?? "";
    const found = state.transactions.filter(
      ({ accountId, status, dates }) =>
        query.getAll("accountIdIn").includes(accountId) &&
        query.getAll("statusIn").includes(status) &&
        (dates?.booked ?? "9") >= since,
    );
    return page("transactions", query, found);
  }

  function page(name: string, query: URLSearchParams, all: readonly unknown[]): Response {
    const start = Number(query.get("pageToken") ?? 0);
    const end = start + Math.min(state.pageSize, Number(query.get("pageSize")));
    return json({ [name]: all.slice(start, end), nextPageToken: end < all.length ? String(end) : "" });
  }

  function createEndpoint({ body }: Asked): Response {
    const { url } = JSON.parse(body);
    if (state.endpoints.some((each) => each.url === url)) return refuse(409, "webhook.exists");
    const endpoint = { id: `e${asked.length}`, url };
    state.endpoints.push(endpoint);
    return json({ ...endpoint, secret: `secret of ${endpoint.id}` });
  }

  function deleteEndpoint(path: string): Response {
    state.endpoints = state.endpoints.filter(({ id }) => !path.endsWith(`/${id}`));
    return json({});
  }

  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? null;
    const one = {
      method: request.method,
      path: pathname,
      query: searchParams,
      body: await request.text(),
      token,
    };
    asked.push(one);
    const route = routes.find(([method, path]) => method === one.method && path.test(one.path));
    return state.before(one) ?? route?.[2](one) ?? refuse(500, `unscripted.${one.method} ${one.path}`);
  };

  const bank = { id: "bank-gb", name: "Demo Bank", country: "GB", color: "#102030" };
  const provider = createTinkProvider({
    banks: [{ ...bank, providerNames: ["uk-demobank-open-banking-redirect", "uk-demobank-password"] }],
    clock,
    baseUrl: "https://api.tink.test",
    linkUrl: "https://link.tink.test",
    clientId: "app",
    clientSecret: "secret",
    fetch: send,
    ...options,
  });
  return Object.assign(state, { clock, asked, send, provider, connect: () => connect(provider) });
}

/** Connects as the person with these credentials. */
async function connect(provider: Provider, renews?: string) {
  const begun = await provider.initiateConnection({
    bankId: "bank-gb",
    redirectUri: CALLBACK,
    state: "s1",
    person: "person-1",
    ...(renews && { renews }),
  });
  if (begun.status !== "pending") throw new Error("Tink asks the person");
  const callbackUrl = new URL(`${CALLBACK}?state=s1&credentials_id=${CREDENTIALS}`);
  const answer = {
    bankId: "bank-gb",
    redirectUri: CALLBACK,
    state: "s1",
    pending: begun.pending,
    callbackUrl,
  };
  return { ...begun, answer, complete: () => provider.completeConnection(answer) };
}

export function grantOf(userId = USER, credentials: object = {}): Grant {
  const kept = { userId, credentialsId: CREDENTIALS, approvedAt: 0, readsIngested: true, ...credentials };
  return { bankId: "bank-gb", credentials: JSON.stringify(kept), save: async () => undefined };
}

export function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...init?.headers },
  });
}

export function refuse(status: number, errorCode: string, headers: Record<string, string> = {}): Response {
  return json({ errorMessage: "No.", errorCode }, { status, headers: { "x-request-id": "r-1", ...headers } });
}

export const gbp = (unscaledValue: string, scale = "2") => ({
  currencyCode: "GBP",
  value: { unscaledValue, scale },
});

export function accountOf(id: string, more: object = {}) {
  const balances = { booked: { amount: gbp("1000") } };
  return { id, name: `Account ${id}`, type: "CHECKING", balances, dates: {}, ...more };
}

export function booked(id: string, date: string, accountId = "a") {
  return { id, accountId, status: "BOOKED", amount: gbp("-100"), dates: { booked: date } };
}

export function pending(id: string, accountId = "a") {
  return { id, accountId, status: "PENDING", amount: gbp("-100"), dates: { transaction: "2026-06-15" } };
}

export function consentOf(accountIds: string[], more: object = {}) {
  return {
    credentialsId: CREDENTIALS,
    accountIds,
    status: "UPDATED",
    sessionExpiryDate: Date.parse("2026-09-13T14:00:00Z"),
    ...more,
  };
}
