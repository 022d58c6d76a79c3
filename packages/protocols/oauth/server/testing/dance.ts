// What the tests of this folder share: a server over a clock that stands still, and the code flow done by hand.
import { createHash } from "node:crypto";
import { fixedClock } from "@sandbank/domain";
import { createMemoryStore } from "@sandbank/store";
import inject from "light-my-request";
import type { AuthorizationServerOptions } from "../authorization-server.ts";
import { createAuthorizationServer } from "../authorization-server.ts";
import type { Approval } from "../create-grant.ts";

export const ORIGIN = "http://localhost:4010";
export const REDIRECT_URI = "http://localhost:4000/connect/callback";
const CLIENT = { client_id: "app", client_secret: "app-secret" };
const VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-4";
const challenge = createHash("sha256").update(VERIFIER).digest("base64url");

export function setup(overrides: Partial<AuthorizationServerOptions> = {}) {
  const clock = fixedClock("2026-03-01T12:00:00Z");
  const failures: unknown[] = [];
  const { institution = "first" } = overrides;
  const options: AuthorizationServerOptions = {
    institution,
    base: `/${institution}`,
    world: "test",
    seed: 42,
    accessTokenSeconds: 900,
    refreshTokenDays: 90,
    scopes: ["accounts:read", "payments:read"],
    clients: [{ ...CLIENT, client_name: "The App", redirect_uris: [REDIRECT_URI] }],
    store: createMemoryStore({ clock }),
    clock,
    findSubject: (subject) =>
      subject.startsWith("nobody")
        ? undefined
        : () => ({ name: "Ada King", given_name: "Ada", family_name: "King", email: "ada@example.com" }),
    renderError: ({ error, description }) => ({
      html: `<h1>${error}</h1><p>${description}</p>`,
      headers: { "x-page": "error" },
    }),
    onServerError: (error) => failures.push(error),
    ...overrides,
  };
  const server = createAuthorizationServer(options);
  return { server, options, clock, failures, ...browserOf(server) };
}

interface Sent {
  readonly form?: Record<string, string>;
  readonly json?: object;
  readonly headers?: Record<string, string>;
}

function bodyOf({ form, json }: Sent) {
  if (form) return { type: "application/x-www-form-urlencoded", text: new URLSearchParams(form).toString() };
  return json && { type: "application/json", text: JSON.stringify(json) };
}

type Server = ReturnType<typeof createAuthorizationServer>;

export function browserOf(server: Server, origin = ORIGIN) {
  const jar = new Map<string, string>();
  const request = async (method: "GET" | "POST", url: string, sent: Sent = {}) => {
    const body = bodyOf(sent);
    const response = await inject((incoming, outgoing) => void server.handle(incoming, outgoing, origin), {
      method,
      url,
      headers: {
        accept: "application/json",
        host: "ignored.example",
        cookie: cookieHeader(),
        ...(body && { "content-type": body.type }),
        ...sent.headers,
      },
      ...(body && { payload: body.text }),
    });
    for (const { name, value } of response.cookies) value ? jar.set(name, value) : jar.delete(name);
    return response;
  };
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  const authorize = (params: Record<string, string | undefined> = {}) => {
    const query = new URLSearchParams();
    const defaults = {
      client_id: CLIENT.client_id,
      redirect_uri: REDIRECT_URI,
      response_type: "code",
      scope: "openid offline_access accounts:read payments:read",
      state: "xyz",
      code_challenge: challenge,
      code_challenge_method: "S256",
    };
    for (const [name, value] of Object.entries({ ...defaults, ...params })) if (value) query.set(name, value);
    return request("GET", `/first/authorize?${query}`);
  };
  const browser = () => ({ cookieHeader: cookieHeader(), origin });
  /** As far as the code; gives the URL the application is called back on. */
  const consent = async (approval: Partial<Approval> = {}, params: Record<string, string> = {}) => {
    const started = await authorize(params);
    const uid = String(started.headers.location).split("/").at(-1) ?? "";
    const next = await server.pending.approve(uid, browser(), {
      subject: "customer-7",
      signedIn: true,
      accountIds: ["a", "b"],
      scopes: ["openid", "offline_access", "accounts:read", "payments:read"],
      durationDays: 90,
      lookbackDays: 730,
      ...approval,
    });
    const { pathname } = new URL(next ?? "http://no-answer");
    return new URL(String((await request("GET", pathname)).headers.location));
  };
  const post = (path: string, form: Record<string, string>) =>
    request("POST", `/first${path}`, { form: { ...CLIENT, ...form } });
  const redeem = (code: string, form: Record<string, string> = {}) =>
    post("/token", {
      grant_type: "authorization_code",
      code,
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
      ...form,
    });
  const refresh = (token: string) => post("/token", { grant_type: "refresh_token", refresh_token: token });
  const introspect = async (token: string) => (await post("/introspect", { token })).json();
  /** The whole way to tokens. */
  const connect = async (approval: Partial<Approval> = {}, params: Record<string, string> = {}) => {
    const callback = await consent(approval, params);
    return (await redeem(callback.searchParams.get("code") ?? "")).json();
  };
  return { request, authorize, browser, consent, post, redeem, refresh, introspect, connect };
}
