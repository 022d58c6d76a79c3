// The requests tink.ex 0.1.1 means to send: https://hexdocs.pm/tink/0.1.1 (its own adapter mixes up body and headers).
import {
  type ExClient,
  type ExMap,
  type ExResult,
  type ExValue,
  encodeQuery,
  FORM,
  fetchKey,
  isList,
  mapOf,
  present,
} from "./call.ts";

interface Sent {
  readonly body?: ExMap;
  readonly contentType?: string;
}

async function call(
  { baseUrl, accessToken, fetch }: ExClient,
  method: string,
  path: string,
  { body, contentType = "application/json" }: Sent = {},
): Promise<ExResult> {
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      accept: "application/json",
      "content-type": contentType,
      ...(accessToken !== null && { authorization: `Bearer ${accessToken}` }),
    },
    ...(body && { body: contentType === FORM ? encodeQuery(body) : JSON.stringify(body) }),
  });
  const value = decoded(await response.text());
  return response.ok ? { ok: true, value } : { ok: false, error: errorOf(response.status, value) };
}

/** What is no JSON comes back as it is: an empty text for 204. */
function decoded(text: string): ExValue {
  try {
    return JSON.parse(text) as ExValue;
  } catch {
    return text;
  }
}

function errorOf(status: number, value: ExValue) {
  const body = typeof value === "string" ? {} : mapOf(value);
  const [message] = [body.errorMessage, body.error_description, body.message, body.error].filter(isText);
  const [code = null] = [body.errorCode, body.error].filter(isText);
  const requestId = isText(body.requestId) ? body.requestId : null;
  return { status, code, message: message ?? "Unknown error", requestId };
}

function isText(value: ExValue | undefined): value is string {
  return typeof value === "string";
}

/** A keyword list as a query: names in camel case, the values of a list each under its name. */
function withQuery(path: string, options: ExMap): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options)) {
    const name = key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    for (const each of isList(value) ? value : [value]) query.append(name, String(each));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

const token = (client: ExClient, grant: ExMap) =>
  call(client, "POST", "/api/v1/oauth/token", {
    body: { client_id: client.clientId, client_secret: client.clientSecret, ...grant },
    contentType: FORM,
  });

const createUser = (client: ExClient, params: ExMap) =>
  call(client, "POST", "/api/v1/user/create", {
    body: {
      external_user_id: fetchKey(params, "external_user_id"),
      market: fetchKey(params, "market"),
      locale: fetchKey(params, "locale"),
    },
  });

function formatAccount(account: ExMap): ExMap {
  return {
    externalId: fetchKey(account, "external_id"),
    name: fetchKey(account, "name"),
    type: fetchKey(account, "type"),
    balance: fetchKey(account, "balance"),
    ...present({
      number: account.number,
      availableCredit: account.available_credit,
      reservedAmount: account.reserved_amount,
      closed: account.closed,
      flags: account.flags,
      exclusion: account.exclusion,
      payload: account.payload,
    }),
  };
}

function formatTransactionAccount(account: ExMap): ExMap {
  return {
    externalId: fetchKey(account, "external_id"),
    balance: fetchKey(account, "balance"),
    transactions: listOf(fetchKey(account, "transactions")).map(formatTransaction),
    ...present({ reservedAmount: account.reserved_amount, payload: account.payload }),
  };
}

function formatTransaction(transaction: ExMap): ExMap {
  return {
    externalId: fetchKey(transaction, "external_id"),
    amount: fetchKey(transaction, "amount"),
    date: fetchKey(transaction, "date"),
    description: fetchKey(transaction, "description"),
    type: fetchKey(transaction, "type"),
    ...present({ pending: transaction.pending, payload: transaction.payload }),
  };
}

function listOf(value: ExValue): readonly ExMap[] {
  if (!isList(value)) throw new TypeError(`${JSON.stringify(value)} is no list`);
  return value.map(mapOf);
}

/** By the name an application calls them by. */
export const tinkEx0 = {
  "Tink.Auth.get_access_token": (client: ExClient, scope: string) =>
    token(client, { grant_type: "client_credentials", scope }),
  "Tink.Auth.exchange_code": (client: ExClient, code: string) =>
    token(client, { grant_type: "authorization_code", code }),
  "Tink.Auth.refresh_access_token": (client: ExClient, refresh: string) =>
    token(client, { grant_type: "refresh_token", refresh_token: refresh }),
  "Tink.Auth.create_authorization": (client: ExClient, params: ExMap) =>
    call(client, "POST", "/api/v1/oauth/authorization-grant", {
      body: { user_id: fetchKey(params, "user_id"), scope: fetchKey(params, "scope") },
      contentType: FORM,
    }),
  "Tink.Auth.validate_token": (client: ExClient) => call(client, "GET", "/api/v1/user"),
  "Tink.Users.create_user": createUser,
  "Tink.Users.delete_user": (client: ExClient, userId: string) =>
    call(client, "POST", "/api/v1/user/delete", { body: { user_id: userId } }),
  "Tink.Users.list_credentials": (client: ExClient) => call(client, "GET", "/api/v1/credentials/list"),
  "Tink.Connector.create_user": createUser,
  "Tink.Connector.ingest_accounts": (client: ExClient, externalUserId: string, params: ExMap) =>
    call(client, "POST", `/connector/users/${externalUserId}/accounts`, {
      body: { accounts: listOf(fetchKey(params, "accounts")).map(formatAccount) },
    }),
  "Tink.Connector.ingest_transactions": (client: ExClient, externalUserId: string, params: ExMap) =>
    call(client, "POST", `/connector/users/${externalUserId}/transactions`, {
      body: {
        type: fetchKey(params, "type"),
        transactionAccounts: listOf(fetchKey(params, "transaction_accounts")).map(formatTransactionAccount),
        ...present({ autoBook: params.auto_book, overridePending: params.override_pending }),
      },
    }),
  "Tink.Accounts.list_accounts": (client: ExClient, options: ExMap = {}) =>
    call(client, "GET", withQuery("/data/v2/accounts", options)),
  "Tink.Accounts.get_account": (client: ExClient, id: string) =>
    call(client, "GET", `/data/v2/accounts/${id}`),
  "Tink.Accounts.get_balances": (client: ExClient, id: string) =>
    call(client, "GET", `/data/v2/accounts/${id}/balances`),
  "Tink.Transactions.list_transactions": (client: ExClient, options: ExMap = {}) =>
    call(client, "GET", withQuery("/data/v2/transactions", options)),
};
