// The requests of tink.ex 1.0.0: https://hexdocs.pm/tink/1.0.0
import {
  type ExClient,
  type ExMap,
  type ExResult,
  type ExValue,
  encodeQuery,
  FORM,
  isList,
  mapOf,
  present,
} from "./call.ts";

interface Sent {
  readonly body?: ExMap;
  readonly contentType?: string;
  readonly clientTraceId?: string;
  readonly idempotencyKey?: string;
}

async function call(
  { baseUrl, accessToken, fetch }: ExClient,
  method: string,
  path: string,
  { body, contentType = "application/json", clientTraceId, idempotencyKey }: Sent = {},
): Promise<ExResult> {
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      // Also where there is none: an empty one.
      authorization: `Bearer ${accessToken ?? ""}`,
      "content-type": contentType,
      accept: "application/json",
      "user-agent": "tink-elixir/1.0.0",
      ...(clientTraceId !== undefined && { "x-client-trace-id": clientTraceId }),
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
    },
    ...(body && { body: contentType === FORM ? encodeQuery(body) : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return decodedOk(response.status, text);
  return { ok: false, error: errorOf(response, text) };
}

/** Nothing is an empty map; anything else has to be JSON. */
function decodedOk(status: number, text: string): ExResult {
  if (text === "") return { ok: true, value: {} };
  try {
    return { ok: true, value: JSON.parse(text) as ExValue };
  } catch {
    return { ok: false, error: { status, code: "DECODE_ERROR", message: text, requestId: null } };
  }
}

/** Reads an object only: it falls over a list or nothing. */
function errorOf(response: Response, text: string) {
  const body = mapOf(JSON.parse(text) as ExValue);
  const first = (...keys: readonly string[]) =>
    keys.map((key) => body[key]).find((value) => value !== undefined);
  return {
    status: response.status,
    code: String(first("errorCode", "error", "code")),
    message: String(first("errorMessage", "error_description", "message") ?? "Unknown error"),
    requestId: response.headers.get("x-tink-request-id"),
  };
}

/** Lists are joined with commas. */
function withQuery(path: string, params: Readonly<Record<string, ExValue | undefined>>): string {
  const joined = Object.entries(present(params)).map(
    ([key, value]) => [key, isList(value) ? value.join(",") : value] as const,
  );
  return joined.length > 0 ? `${path}?${encodeQuery(Object.fromEntries(joined))}` : path;
}

const post = (client: ExClient, path: string, body: ExMap, more: Omit<Sent, "body"> = {}) =>
  call(client, "POST", path, { ...more, body });

/** A token is asked for by a client that has none. */
const token = (client: ExClient, grant: ExMap) =>
  post(
    { ...client, accessToken: null },
    "/api/v1/oauth/token",
    { client_id: client.clientId, client_secret: client.clientSecret, ...grant },
    { contentType: FORM },
  );

const grant = (path: string, keys: readonly string[]) => (client: ExClient, params: ExMap) =>
  post(client, path, present(Object.fromEntries(keys.map((key) => [key, params[key]]))), {
    contentType: FORM,
  });

const user = (id: string, rest: string) => `/connector/users/${id}${rest}`;

/** By the name an application calls them by. */
export const tinkEx1 = {
  "Tink.Auth.client_credentials": (client: ExClient, { scope = "" }: ExMap) =>
    token(client, { grant_type: "client_credentials", scope }),
  "Tink.Auth.user_client": (client: ExClient, code: string) =>
    token(client, { grant_type: "authorization_code", code }),
  "Tink.Auth.create_authorization": grant("/api/v1/oauth/authorization-grant", [
    "user_id",
    "external_user_id",
    "scope",
    "id_hint",
  ]),
  "Tink.Auth.delegate_authorization": grant("/api/v1/oauth/authorization-grant/delegate", [
    "user_id",
    "external_user_id",
    "client_id",
    "actor_client_id",
    "scope",
    "id_hint",
  ]),
  "Tink.Auth.inspect_token": (client: ExClient) => call(client, "GET", "/api/v1/oauth/token/check"),
  "Tink.Users.create_user": (client: ExClient, params: ExMap) =>
    post(
      client,
      "/api/v1/user/create",
      present({ externalUserId: params.external_user_id, market: params.market, locale: params.locale }),
    ),
  "Tink.Users.delete_user": (client: ExClient, userId: string) =>
    post(client, "/api/v1/user/delete", { userId }),
  "Tink.Connector.upsert_accounts": (client: ExClient, id: string, accounts: readonly ExMap[]) =>
    post(client, user(id, "/accounts"), { accounts }),
  "Tink.Connector.upsert_account": (client: ExClient, id: string, account: string, params: ExMap) =>
    call(client, "PUT", user(id, `/accounts/${account}`), { body: params }),
  "Tink.Connector.upsert_transactions": (client: ExClient, id: string, transactions: readonly ExMap[]) =>
    post(client, user(id, "/transactions"), { transactions }),
  "Tink.Connector.upsert_transaction": (client: ExClient, id: string, transaction: string, params: ExMap) =>
    call(client, "PUT", user(id, `/transactions/${transaction}`), { body: params }),
  "Tink.Connector.delete_transactions": (client: ExClient, id: string, externalIds: readonly string[]) =>
    post(client, user(id, "/transactions/delete"), { externalIds }),
  "Tink.Connector.delete_user": (client: ExClient, id: string) => call(client, "DELETE", user(id, "")),
  "Tink.Connector.upsert_accounts_v2": (client: ExClient, accounts: readonly ExMap[]) =>
    post(client, "/data/v2/connector/accounts", { accounts }),
  "Tink.Connector.delete_accounts": (client: ExClient, externalIds: readonly string[]) =>
    post(client, "/data/v2/connector/accounts:delete", { externalIds }),
  "Tink.Connector.upsert_transactions_v2": (client: ExClient, transactions: readonly ExMap[]) =>
    post(client, "/data/v2/connector/transactions", { transactions }),
  "Tink.Connector.batch_delete_transactions": (client: ExClient, externalIds: readonly string[]) =>
    post(client, "/data/v2/connector/transactions:batchDelete", { externalIds }),
  "Tink.Connector.batch_update_transactions": (client: ExClient, transactions: readonly ExMap[]) =>
    post(client, "/data/v2/connector/transactions:batchUpdate", { transactions }),
  "Tink.Connector.get_operation": (client: ExClient, id: string) =>
    call(client, "GET", `/data/v2/connector/operations/${id}`),
  "Tink.Client.post": (client: ExClient, path: string, body: ExMap, options: ExMap = {}) =>
    post(client, path, body, {
      ...(typeof options.client_trace_id === "string" && { clientTraceId: options.client_trace_id }),
      ...(typeof options.idempotency_key === "string" && { idempotencyKey: options.idempotency_key }),
    }),
  "Tink.Accounts.list": (client: ExClient, { page_size, page_token, type_in }: ExMap = {}) =>
    call(
      client,
      "GET",
      withQuery("/data/v2/accounts", { pageSize: page_size, pageToken: page_token, typeIn: type_in }),
    ),
  "Tink.Accounts.get": (client: ExClient, id: string) => call(client, "GET", `/data/v2/accounts/${id}`),
  "Tink.Accounts.get_balances": (client: ExClient, id: string) =>
    call(client, "GET", `/data/v2/accounts/${id}/balances`),
  "Tink.Transactions.list": (client: ExClient, options: ExMap = {}) =>
    call(
      client,
      "GET",
      withQuery("/data/v2/transactions", {
        pageSize: options.page_size,
        pageToken: options.page_token,
        bookedDateGte: options.booked_date_gte,
        bookedDateLte: options.booked_date_lte,
        accountIdIn: options.account_id_in,
        statusIn: options.status_in,
      }),
    ),
};
