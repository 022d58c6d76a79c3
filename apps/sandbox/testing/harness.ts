// What the tests of this folder share: a sandbox over a clock that stands still, and a person with a browser.
import { createHash } from "node:crypto";
import { fixedClock } from "@sandbank/domain";
import {
  approveConsent,
  type ConsentAnswers,
  createFormBrowser,
  denyConsent,
  type Page,
  type Visit,
} from "@sandbank/form-browser";
import { dataScopes } from "@sandbank/protocol-fdx/wire";
import { z } from "zod";
import { createSandbox, type SandboxOptions } from "../app.ts";
import { coreClient } from "../core-client.ts";
import { PASSWORD } from "../credentials.ts";

export const ORIGIN = "http://localhost:4010";
export const REDIRECT_URI = "http://localhost:4000/connect/callback";
export const SCOPE = ["openid", "offline_access", ...dataScopes].join(" ");
const VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-4";
const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");

const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
  grant_id: z.string(),
  scope: z.string(),
  expires_in: z.number(),
});
export type Tokens = z.infer<typeof tokens>;

/** @throws when the browser left instead of showing a page. */
export function pageOf({ page, left }: Visit): Page {
  if (!page) throw new Error(`left to ${left.href}`);
  return page;
}

/** @throws when the answer is no successful token response. */
export async function readTokens(response: Response): Promise<Tokens> {
  return tokens.parse(await response.json());
}

export async function startSandbox(options: SandboxOptions = {}) {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const failures: unknown[] = [];
  const sandbox = await createSandbox({ clock, onServerError: (error) => failures.push(error), ...options });
  const send: typeof fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const user = { username: sandbox.world.customer(1).username, password: PASSWORD };
  return { sandbox, clock, failures, ...personAt(send, ORIGIN, user) };
}

/** A person with a browser and an application of theirs, at a sandbox wherever it runs. */
export function personAt(
  send: typeof fetch,
  origin: string,
  user: { readonly username: string; readonly password: string },
) {
  const authorizeUrl = (bank: string, params: Record<string, string | undefined> = {}) => {
    const url = new URL(`${origin}/${bank}/authorize`);
    const defaults = {
      client_id: coreClient.client_id,
      redirect_uri: REDIRECT_URI,
      response_type: "code",
      scope: SCOPE,
      state: "a-state",
      nonce: "a-nonce",
      code_challenge: CHALLENGE,
      code_challenge_method: "S256",
    };
    for (const [name, value] of Object.entries({ ...defaults, ...params })) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url;
  };
  const browser = (leaveAt = REDIRECT_URI) => createFormBrowser({ fetch: send, leaveAt });
  const approve = (url: URL, answers: Partial<ConsentAnswers> = {}, inBrowser = browser()) =>
    approveConsent(inBrowser, url, { ...user, ...answers });
  const deny = (url: URL) => denyConsent(browser(), url, user);

  const post = (path: string, form: Record<string, string>) =>
    send(`${origin}${path}`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: coreClient.client_id,
        client_secret: coreClient.client_secret,
        ...form,
      }),
    });
  const redeem = (bank: string, callback: URL, form: Record<string, string> = {}) =>
    post(`/${bank}/token`, {
      grant_type: "authorization_code",
      code: callback.searchParams.get("code") ?? "",
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
      ...form,
    });
  const refresh = (bank: string, token: string) =>
    post(`/${bank}/token`, { grant_type: "refresh_token", refresh_token: token });
  /** The whole way to tokens, as a person with a browser and an application would go it. */
  const connect = async (
    bank: string,
    answers: Partial<ConsentAnswers> = {},
    inBrowser = browser(),
  ): Promise<Tokens> => {
    const callback = await approve(authorizeUrl(bank), answers, inBrowser);
    return readTokens(await redeem(bank, callback));
  };
  const fdx = (bank: string, path: string, token: string, init: RequestInit = {}) =>
    send(`${origin}/${bank}/fdx/v6${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });

  return { send, user, authorizeUrl, browser, approve, deny, post, redeem, refresh, connect, fdx };
}
