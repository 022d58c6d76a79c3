// An application that calls Tink through tink.ex, of either generation, in a sandbox of its own.
import { TINK_DEMO_APP, type TINK_LENIENT_APP } from "@sandbank/protocol-tink/wire";
import { ORIGIN, startSandbox } from "../../../testing/harness.ts";
import { type ExClient, type ExMap, type ExResult, isList, mapOf, type TinkExError, unwrap } from "./call.ts";
import { tinkEx0 } from "./tink-ex-0.ts";
import { tinkEx1 } from "./tink-ex-1.ts";

export const NOW = Date.parse("2026-03-10T15:00:00Z");
const SCOPES = "user:create,user:read,transactions:write,transactions:read,accounts:write,accounts:read";
const READING = "accounts:read,accounts.balances:readonly,balances:read,transactions:read";

type App = typeof TINK_DEMO_APP | typeof TINK_LENIENT_APP;

async function startClient(app: App = TINK_DEMO_APP) {
  const { send, sandbox, failures } = await startSandbox();
  const client: ExClient = { ...app, baseUrl: `${ORIGIN}/tink`, accessToken: null, fetch: send };
  return { client, sandbox, failures };
}

const withToken = (client: ExClient, answer: ExMap): ExClient => ({
  ...client,
  accessToken: String(answer.access_token),
});

/** `Tink.client(scope: …)` fetches no token, so the application does. */
export async function startEx0(app?: App) {
  const { client, failures } = await startClient(app);
  const scope = `${SCOPES},authorization:grant`;
  const ex = withToken(client, unwrap(await tinkEx0["Tink.Auth.get_access_token"](client, scope)));
  const user = (id: string) =>
    tinkEx0["Tink.Connector.create_user"](ex, { external_user_id: id, market: "GB", locale: "en_US" });
  const readerOf = async (userId: unknown) => {
    const grant = { user_id: String(userId), scope: READING };
    const { code } = unwrap(await tinkEx0["Tink.Auth.create_authorization"](ex, grant));
    return withToken(client, unwrap(await tinkEx0["Tink.Auth.exchange_code"](client, String(code))));
  };
  return { client, ex, user, readerOf, failures };
}

export async function startEx1(app?: App) {
  const { client, failures } = await startClient(app);
  const scope = `${SCOPES},authorization:grant,user:delete`.replaceAll(",", " ");
  const ex = withToken(client, unwrap(await tinkEx1["Tink.Auth.client_credentials"](client, { scope })));
  const user = (id: string) =>
    tinkEx1["Tink.Users.create_user"](ex, { external_user_id: id, market: "GB", locale: "en_US" });
  const readerOf = async (externalUserId: string, more = "") => {
    const grant = { external_user_id: externalUserId, scope: READING + more };
    const { code } = unwrap(await tinkEx1["Tink.Auth.create_authorization"](ex, grant));
    return withToken(client, unwrap(await tinkEx1["Tink.Auth.user_client"](client, String(code))));
  };
  return { client, ex, user, readerOf, failures };
}

export const rowsOf = (answer: ExMap, key: string): readonly ExMap[] => {
  const rows = answer[key];
  return isList(rows) ? rows.map(mapOf) : [];
};

/** Written out as decimal text, as it is shown. */
export function bookedOf(account: ExMap): string {
  const amount = mapOf(mapOf(mapOf(account.balances).booked).amount);
  const { unscaledValue, scale } = mapOf(amount.value);
  return `${unscaledValue}e-${scale} ${amount.currencyCode}`;
}

export function failed(result: ExResult): TinkExError {
  if (result.ok) throw new Error("it was taken");
  return result.error;
}
