// Users an application keeps: connected through a delegated code, renewed, extended, read again.
import { TINK_DEMO_APP } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../../testing/harness.ts";
import { startLink, told } from "./testing/link-harness.ts";

type Link = Awaited<ReturnType<typeof startLink>>;

/** A user with one bank connected. */
async function connect(link: Link, input_provider: string, sandbank_user = "ok", market = "SE") {
  const user = await link.createUser(`me-${input_provider}-${sandbank_user}`, market);
  const { callback } = await link.headless({
    authorization_code: await link.delegate(user),
    input_provider,
    sandbank_user,
    market,
  });
  const { credentials_id = "" } = told(callback);
  return { user, credentials_id, market };
}

test("the callback of a user the application brought has credentials and no code; the data is read by a grant", async () => {
  const link = await startLink();
  const { agree, createUser, delegate, post, clientToken, tokenFor, send } = link;
  const user = await createUser("user-1");
  const signIn = await agree({
    authorization_code: await delegate(user),
    input_provider: "se-demobank-password",
  });
  const { left } = await signIn.fill("username", "ok").fill("password", "sandbank").submit("Sign in");
  expect(told(left)).toEqual({
    credentials_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    credentialsId: told(left).credentials_id,
    state: "a-state",
  });
  const grant = new URLSearchParams({ user_id: user, scope: "provider-consents:read" });
  const { code } = (await post("/api/v1/oauth/authorization-grant", grant, await clientToken())) as {
    code: string;
  };
  const { access_token } = await tokenFor({ grant_type: "authorization_code", code });
  const answer = await send(`${ORIGIN}/tink/api/v1/provider-consents`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(await answer.json()).toMatchObject({
    providerConsents: [{ credentialsId: told(left).credentials_id, status: "UPDATED" }],
  });
});

test("a delegated code is good once, for Tink Link, for its application, and for what it was delegated for", async () => {
  const link = await startLink();
  const user = await link.createUser("user-1");
  const query = { input_provider: "se-demobank-password", sandbank_user: "ok" };
  const reasonOf = async (authorization_code: string, client_id?: string) => {
    const { callback } = await link.headless({
      ...query,
      authorization_code,
      ...(client_id && { client_id }),
    });
    return told(callback).error_reason;
  };
  const once = await link.delegate(user);
  expect([await reasonOf(once), await reasonOf(once)]).toEqual([
    undefined,
    "REQUEST_FAILED_FETCH_EXISTING_USER",
  ]);
  const toAnother = await link.delegate(user, "credentials:write", "another-actor");
  expect(await reasonOf(toAnother)).toBe("REQUEST_FAILED_FETCH_EXISTING_USER");
  const forLittle = await link.delegate(user, "credentials:read");
  expect(await reasonOf(forLittle)).toBe("REQUEST_FAILED_CREATE_CREDENTIALS");
  const demo = await link.context.apps.byClientId(TINK_DEMO_APP.clientId);
  if (!demo) throw new Error("there is no demo application");
  await link.context.apps.keep({ ...demo, id: "f".repeat(32), clientId: "other", name: "Other" });
  expect(await reasonOf(await link.delegate(user), "other")).toBe("REQUEST_FAILED_FETCH_EXISTING_USER");
  const late = await link.delegate(user);
  await link.pass("PT1H");
  expect(await reasonOf(late)).toBe("REQUEST_FAILED_FETCH_EXISTING_USER");
});

test("update-consent: a consent that ended by the clock is signed in for again and keeps its credentials", async () => {
  const link = await startLink();
  const { user, credentials_id } = await connect(link, "se-demobank-open-banking-redirect");
  await link.pass("P181D");
  expect((await link.context.credentials.get(credentials_id))?.status).toBe("SESSION_EXPIRED");
  const consent = pageOf(
    await link.visit(
      { authorization_code: await link.delegate(user), credentials_id },
      "/transactions/update-consent",
    ),
  );
  expect(consent.hasButton("Choose another bank")).toBe(false);
  const signIn = pageOf(await consent.submit("Allow and continue"));
  const accounts = pageOf(await signIn.fill("username", "ok").fill("password", "sandbank").submit("Sign in"));
  const { left } = await pageOf(await accounts.submit("Continue")).submit("Approve");
  expect(told(left)).toEqual({ credentials_id, credentialsId: credentials_id, state: "a-state" });
  expect((await link.context.credentials.get(credentials_id))?.status).toBe("UPDATED");
});

test("connecting the same bank again as the same person renews what there is", async () => {
  const link = await startLink();
  const { user, credentials_id } = await connect(link, "se-demobank-password");
  const { callback } = await link.headless({
    authorization_code: await link.delegate(user),
    input_provider: "se-demobank-password",
    sandbank_user: "ok",
  });
  expect(told(callback).credentials_id).toBe(credentials_id);
});

test("extend-consent asks for one yes, and only where the bank lets it", async () => {
  const link = await startLink();
  const extendable = await connect(link, "uk-demobank-open-banking-redirect-extendable", "ok", "GB");
  const before = await link.context.credentials.get(extendable.credentials_id);
  await link.pass("P30D");
  const query = { ...extendable, authorization_code: await link.delegate(extendable.user) };
  const page = pageOf(await link.visit(query, "/transactions/extend-consent"));
  expect(page.text).toContain("Keep sharing with Sandbank demo?");
  const { left } = await page.submit("Yes, keep sharing");
  expect(told(left).credentials_id).toBe(extendable.credentials_id);
  const after = await link.context.credentials.get(extendable.credentials_id);
  const days = ((after?.sessionExpiryDate ?? 0) - (before?.sessionExpiryDate ?? 0)) / 86_400_000;
  expect(days).toBe(30);
  await link.pass("P91D");
  expect((await link.context.credentials.get(extendable.credentials_id))?.status).toBe("SESSION_EXPIRED");
  const late = {
    ...extendable,
    authorization_code: await link.delegate(extendable.user),
    sandbank_user: "ok",
  };
  await link.headless(late, "/transactions/extend-consent");
  expect((await link.context.credentials.get(extendable.credentials_id))?.status).toBe("UPDATED");

  const other = await connect(link, "uk-demobank-open-banking-redirect", "ok", "GB");
  const { callback } = await link.headless(
    { ...other, authorization_code: await link.delegate(other.user), sandbank_user: "ok" },
    "/transactions/extend-consent",
  );
  expect(told(callback)).toMatchObject({
    error: "BAD_REQUEST",
    error_reason: "INVALID_STATE_PROVIDER",
    credentials: other.credentials_id,
    provider_name: "uk-demobank-open-banking-redirect",
  });
});

test("credentials/refresh reads the bank again without a question, or signs in where it is told to", async () => {
  const link = await startLink();
  const { user, credentials_id } = await connect(link, "se-demobank-open-banking-redirect");
  const before = await link.context.credentials.get(credentials_id);
  await link.pass("PT1H");
  const { left } = await link.visit(
    { authorization_code: await link.delegate(user), credentials_id },
    "/credentials/refresh",
  );
  expect(told(left).credentials_id).toBe(credentials_id);
  const after = await link.context.credentials.get(credentials_id);
  expect((after?.updated ?? 0) - (before?.updated ?? 0)).toBe(3_600_000);
  const signIn = pageOf(
    await link.visit(
      { authorization_code: await link.delegate(user), credentials_id, authenticate: "true" },
      "/credentials/refresh",
    ),
  );
  expect(signIn.url.pathname).toContain("/demobank-se/sign-in/");
  const busy = await link.headless(
    { authorization_code: await link.delegate(user), credentials_id, sandbank_user: "ok" },
    "/credentials/authenticate",
  );
  expect(told(busy.callback).error_reason).toBe("INVALID_STATE_CREDENTIALS_IS_AWAITING_THIRD_PARTY");
});

test("a bank that lets itself be read too rarely, one without open banking, and credentials of somebody else", async () => {
  const link = await startLink();
  const limited = await connect(link, "se-demobank-password", "rate_limited");
  const reasonOf = async (user: string, credentials_id: string, path: string) => {
    const query = { authorization_code: await link.delegate(user), credentials_id, sandbank_user: "ok" };
    return told((await link.headless(query, path)).callback).error_reason;
  };
  expect(await reasonOf(limited.user, limited.credentials_id, "/credentials/refresh")).toBe(
    "INVALID_STATE_REFRESH_CREDENTIALS_RATE_LIMITED",
  );
  const page = pageOf(
    await link.visit(
      { authorization_code: await link.delegate(limited.user), credentials_id: limited.credentials_id },
      "/credentials/refresh",
    ),
  );
  expect(page.text).toContain("Your information was updated just now");
  expect(await reasonOf(limited.user, limited.credentials_id, "/credentials/authenticate")).toBe(
    "INVALID_STATE_NON_OPEN_BANKING_PROVIDER",
  );
  const somebody = await link.createUser("somebody");
  expect(await reasonOf(somebody, limited.credentials_id, "/transactions/update-consent")).toBe(
    "REQUEST_FAILED_FETCH_CREDENTIALS",
  );
});

test("another world has journeys and users of its own, below its own path", async () => {
  const link = await startLink();
  await link.sandbox.worlds.create({ id: "blue", seed: 7, scenarios: [] });
  const url = new URL(
    link
      .linkUrl({ input_provider: "se-demobank-open-banking-redirect" })
      .href.replace("/tink/1.0", "/~blue/tink/1.0"),
  );
  const consent = pageOf(await link.browser("http://localhost:4000/tink/back").open(url));
  expect(consent.url.pathname).toMatch(/^\/~blue\/tink\/1\.0\/journey\//);
  const signIn = pageOf(await consent.submit("Allow and continue"));
  expect(signIn.url.pathname).toMatch(/^\/~blue\/demobank-se\/sign-in\//);
  const accounts = pageOf(await signIn.fill("username", "ok").fill("password", "sandbank").submit("Sign in"));
  const { left } = await pageOf(await accounts.submit("Continue")).submit("Approve");
  expect(told(left).code).toBeDefined();
});
