// What an application does at `/tink`, wherever the sandbox runs.
import {
  TINK_DEMO_APP,
  tinkCodeAnswer,
  tinkCreatedUser,
  tinkTokenAnswer,
} from "@sandbank/protocol-tink/wire";
import { ORIGIN } from "../../testing/harness.ts";

interface Sent {
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param base `/~{world}` for another world than the default one */
export function tinkAt(fetch: (request: Request) => Promise<Response>, base = "") {
  const call = (method: string, path: string, { token, json, form, headers }: Sent = {}) =>
    fetch(
      new Request(`${ORIGIN}${base}/tink${path}`, {
        method,
        headers: {
          ...(json !== undefined && { "content-type": "application/json" }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(form && { body: new URLSearchParams(form) }),
        ...(json !== undefined && { body: JSON.stringify(json) }),
      }),
    );
  const tokenBy = async (form: Readonly<Record<string, string>>) => {
    const { clientId: client_id, clientSecret: client_secret } = TINK_DEMO_APP;
    const sent = { client_id, client_secret, ...form };
    return tinkTokenAnswer.parse(await (await call("POST", "/api/v1/oauth/token", { form: sent })).json());
  };
  const clientToken = async () => (await tokenBy({ grant_type: "client_credentials" })).access_token;
  return {
    call,
    tokenBy,
    clientToken,
    async createUser(json: object = { market: "SE", external_user_id: "me" }) {
      const answer = await call("POST", "/api/v1/user/create", { token: await clientToken(), json });
      return tinkCreatedUser.parse(await answer.json()).user_id;
    },
    async userToken(user_id: string, scope = "user:read,accounts:read,credentials:read,credentials:write") {
      const answer = await call("POST", "/api/v1/oauth/authorization-grant", {
        token: await clientToken(),
        form: { user_id, scope },
      });
      const { code } = tinkCodeAnswer.parse(await answer.json());
      return (await tokenBy({ grant_type: "authorization_code", code })).access_token;
    },
  };
}
