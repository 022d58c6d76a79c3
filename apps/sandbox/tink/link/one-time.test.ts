import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../../testing/harness.ts";
import { BACK, startLink, told } from "./testing/link-harness.ts";

const HEX = /^[0-9a-f]{32}$/;

test("a person chooses a bank, agrees, signs in, and the application gets a code for what they share", async () => {
  const { visit, tokenFor, send, context } = await startLink();
  const banks = pageOf(await visit());
  expect(banks.text).toContain("Sandbank demo would like to connect to your bank");
  const consent = pageOf(await banks.check("User name and password").submit("Continue"));
  expect(consent.text).toContain("Share your information with Sandbank demo?");
  expect(consent.text).toContain("This once. What was read is deleted after 24 hours.");
  const signIn = pageOf(await consent.submit("Allow and continue"));
  const { left } = await signIn.fill("User name", "ok").fill("Password", "sandbank").submit("Sign in");
  const { code, credentials_id, credentialsId, state } = told(left);
  expect(left?.href.startsWith(`${BACK}?`)).toBe(true);
  expect([code, credentials_id, state]).toEqual([
    expect.stringMatching(HEX),
    expect.stringMatching(HEX),
    "a-state",
  ]);
  expect(credentialsId).toBe(credentials_id);

  const { access_token, scope } = await tokenFor({ grant_type: "authorization_code", code: code ?? "" });
  expect(scope).toBe("accounts:read,balances:read,provider-consents:read,transactions:read");
  const asked = await send(`${ORIGIN}/tink/api/v1/provider-consents`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(await asked.json()).toMatchObject({ providerConsents: [{ credentialsId: credentials_id }] });
  const made = await context.credentials.get(credentials_id ?? "");
  expect(await context.users.get(made?.userId ?? "")).toMatchObject({ retentionClass: "temporary" });
});

test("what was read for one-time access is gone after a day", async () => {
  const { headless, tokenFor, pass, context } = await startLink();
  const { callback } = await headless({ input_provider: "se-demobank-password", sandbank_user: "ok" });
  const { code = "", credentials_id = "" } = told(callback);
  const { access_token } = await tokenFor({ grant_type: "authorization_code", code });
  const { userId } = (await context.credentials.get(credentials_id)) ?? { userId: "" };
  await pass("PT23H");
  expect(await context.users.get(userId)).toBeDefined();
  await pass("PT1H");
  expect(await context.users.get(userId)).toBeUndefined();
  expect(await context.tokens.find(access_token)).toBeUndefined();
});
