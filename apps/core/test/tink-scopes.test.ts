import { readFileSync } from "node:fs";
import { fixedClock } from "@sandbank/domain";
import { institutions } from "@sandbank/institutions";
import { ProviderError } from "@sandbank/provider";
import { createSandbox } from "@sandbank/sandbox";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createProviders } from "../banks.ts";
import { readTinkConfig } from "../tink-config.ts";
import { throughLink } from "./through-link.ts";

const redirectUri = "http://localhost:4000/connect/callback";
const sandboxUrl = "http://localhost:4010";
const bankId = "demobank-gb";

const recipe = readFileSync(new URL("../../../docs/recipes/core-through-tink.md", import.meta.url), "utf8");
const [, listed = ""] = /The application needs the scopes ([^;]+);/.exec(recipe) ?? [];
const named = [...listed.matchAll(/`([^`]+)`/g)].map(([, scope = ""]) => scope);

/** Everything the core does at Tink for a person, as an application that was given these scopes. */
async function journey(scopes: readonly string[]) {
  const clock = fixedClock("2026-06-15T14:00:00Z");
  const sandbox = await createSandbox({ clock });
  onTestFinished(() => sandbox.close());
  const send: typeof fetch = async (input, init) => sandbox.fetch(new Request(input, init));
  const made = await send(`${sandboxUrl}/_sandbank/tink/apps`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "The core", redirectUris: [redirectUri], scopes }),
  });
  const app = z.object({ clientId: z.string(), clientSecret: z.string() }).parse(await made.json());
  const env = { TINK_CLIENT_ID: app.clientId, TINK_CLIENT_SECRET: app.clientSecret };
  const tink = readTinkConfig(env, sandboxUrl);
  const provider = createProviders({ institutions, sandboxUrl, clock, fetch: send, tink }).get("tink");
  if (!provider) throw new Error("no adapter");

  const connect = async (renews?: string) => {
    const asked = { bankId, redirectUri, state: "s", person: "person-7" };
    const begun = await provider.initiateConnection({ ...asked, ...(renews !== undefined && { renews }) });
    if (begun.status !== "pending") throw new Error("Tink asks the person");
    const user = sandbox.world.customer(7, "GB").username;
    const callbackUrl = await throughLink(send, begun.authorizeUrl, { user });
    const answer = { bankId, redirectUri, state: "s", pending: begun.pending, callbackUrl };
    return (await provider.completeConnection(answer)).credentials;
  };
  // Nothing of it rotates.
  const save = async () => undefined;
  const grant = { bankId, credentials: await connect(), save };
  const accounts = await provider.fetchBankData(grant);
  await provider.refresh?.(grant);
  const renewed = { ...grant, credentials: await connect(grant.credentials) };
  await provider.revokeConsent(renewed);
  return accounts.length;
}

test("the scopes the recipe names let the core connect, read, refresh, renew and disconnect", async () => {
  expect(await journey(named)).toBeGreaterThan(0);
});

test.each(named)("without %s, which the recipe names, something of that is refused", async (scope) => {
  await expect(journey(named.filter((each) => each !== scope))).rejects.toBeInstanceOf(ProviderError);
});
