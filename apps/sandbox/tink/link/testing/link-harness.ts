import { createFormBrowser, type Page } from "@sandbank/form-browser";
import { TINK_DEMO_APP, TINK_LINK_ACTOR } from "@sandbank/protocol-tink/wire";
import { z } from "zod";
import type { SandboxOptions } from "../../../app.ts";
import { ORIGIN, pageOf, startSandbox } from "../../../testing/harness.ts";

export const BACK = "http://localhost:4000/tink/back";

/** What Tink Link's own code has to be good for. */
const LINK_SCOPES =
  "authorization:read,authorization:grant,credentials:refresh,credentials:read,credentials:write,providers:read,user:read";

type Query = Readonly<Record<string, string | undefined>>;

/** A sandbox, an application at Tink, and people with browsers. */
export async function startLink(options: SandboxOptions = {}) {
  const harness = await startSandbox(options);
  const { context } = await harness.sandbox.worlds.default.tink();
  const { clientId: client_id, clientSecret: client_secret } = TINK_DEMO_APP;

  const post = async (path: string, body: URLSearchParams | object, token?: string) => {
    const isForm = body instanceof URLSearchParams;
    const answer = await harness.send(`${ORIGIN}/tink${path}`, {
      method: "POST",
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
      },
      body: isForm ? body.toString() : JSON.stringify(body),
    });
    const value: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(value)}`);
    return value;
  };
  const tokenFor = async (form: Record<string, string>) =>
    z
      .looseObject({ access_token: z.string(), scope: z.string() })
      .parse(await post("/api/v1/oauth/token", new URLSearchParams({ client_id, client_secret, ...form })));
  const clientToken = async () => (await tokenFor({ grant_type: "client_credentials" })).access_token;
  const code = z.object({ code: z.string() });

  /** A permanent user of the application. */
  const createUser = async (external_user_id: string, market = "SE") =>
    z
      .looseObject({ user_id: z.string() })
      .parse(
        await post("/api/v1/user/create", { external_user_id, market, locale: "en_US" }, await clientToken()),
      ).user_id;
  /** A code for Tink Link to act for a user. */
  const delegate = async (user_id: string, scope = LINK_SCOPES, actor_client_id = TINK_LINK_ACTOR) =>
    code.parse(
      await post(
        "/api/v1/oauth/authorization-grant/delegate",
        new URLSearchParams({ user_id, scope, actor_client_id, id_hint: "Jane" }),
        await clientToken(),
      ),
    ).code;

  /** A URL of Tink Link, for tests unless said otherwise. */
  const linkUrl = (query: Query = {}, path = "/transactions/connect-accounts") => {
    const url = new URL(`${ORIGIN}/tink/1.0${path}`);
    const all: Query = {
      client_id,
      redirect_uri: BACK,
      market: "SE",
      locale: "en_US",
      test: "true",
      state: "a-state",
      ...query,
    };
    for (const [name, value] of Object.entries(all))
      if (value !== undefined) url.searchParams.set(name, value);
    return url;
  };
  /** A browser that goes to Tink Link. */
  const visit = (query: Query = {}, path?: string) =>
    createFormBrowser({ fetch: harness.send, leaveAt: BACK }).open(linkUrl(query, path));
  /** Without a browser: where the person is sent. */
  const headless = async (query: Query = {}, path?: string) => {
    const answer = await harness.send(linkUrl(query, path).href, { redirect: "manual" });
    const location = answer.headers.get("location");
    return { answer, callback: location === null ? null : new URL(location, ORIGIN) };
  };
  /** Past the consent, where the bank is known. */
  const agree = async (query: Query = {}, path?: string): Promise<Page> =>
    pageOf(await pageOf(await visit(query, path)).submit("Allow and continue"));

  /** Lets time pass, e.g. `PT10M`. */
  const pass = async (by: string) => {
    const answer = await harness.send(`${ORIGIN}/_sandbank/clock/advance`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ by }),
    });
    if (!answer.ok) throw new Error(`the clock stays: ${await answer.text()}`);
  };

  return {
    ...harness,
    pass,
    context,
    post,
    tokenFor,
    clientToken,
    createUser,
    delegate,
    linkUrl,
    visit,
    agree,
    headless,
  };
}

/** The query of a callback. */
export function told(url: URL | null): Record<string, string> {
  if (!url) throw new Error("the browser did not leave");
  return Object.fromEntries(url.searchParams);
}
