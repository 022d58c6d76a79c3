// A person who signs in with any word, and the application they came from: openid-client, unmodified.
import type { Page, Visit } from "@sandbank/form-browser";
import * as openid from "openid-client";
import { coreClient } from "../core-client.ts";
import { ONE_TIME_CODE, PASSWORD } from "../credentials.ts";
import { ORIGIN, REDIRECT_URI, SCOPE, type startSandbox } from "./harness.ts";

type Harness = Awaited<ReturnType<typeof startSandbox>>;

/** Goes through whatever pages the bank shows. @returns where it ended, and the titles on the way */
export async function walk(
  { browser }: Pick<Harness, "browser">,
  url: URL,
  username: string,
): Promise<Visit & { readonly titles: readonly string[] }> {
  const titles: string[] = [];
  let visit = await browser().open(url);
  while (visit.page && visit.page.status !== 401) {
    titles.push(visit.page.title.split(" – ")[0] ?? "");
    visit = await answer(visit.page, username);
  }
  return { ...visit, titles };
}

function answer(page: Page, username: string): Promise<Visit> {
  if (page.hasButton("Sign in"))
    return page.fill("username", username).fill("password", PASSWORD).submit("Sign in");
  if (page.hasButton("Send a new code")) return page.fill("code", ONE_TIME_CODE).submit("Continue");
  const way = ["Continue", "Approve", "Return to Sandbank"].find((button) => page.hasButton(button));
  if (way === undefined) throw new Error(`nothing to press on "${page.title}": ${page.text}`);
  return page.submit(way);
}

/** An application that knows only a bank's address. */
export async function openidApp({ send }: Pick<Harness, "send">, bank: string) {
  const config = await openid.discovery(
    new URL(`${ORIGIN}/${bank}`),
    coreClient.client_id,
    undefined,
    openid.ClientSecretBasic(coreClient.client_secret),
    { execute: [openid.allowInsecureRequests], [openid.customFetch]: send },
  );
  const verifier = openid.randomPKCECodeVerifier();
  const state = openid.randomState();
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT_URI,
    scope: SCOPE,
    state,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  /** @throws openid.AuthorizationResponseError for an error on the callback */
  const finish = (callback: URL) =>
    openid.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state });
  return { config, url, finish };
}
