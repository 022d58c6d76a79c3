// Each word as a real client meets it, through the pages and without a browser.
import { DAY_MS } from "@sandbank/domain";
import * as wire from "@sandbank/protocol-fdx/wire";
import * as openid from "openid-client";
import { describe, expect, test } from "vitest";
import { pageOf, readTokens, startSandbox } from "../testing/harness.ts";
import { openidApp, walk } from "../testing/sign-in-as.ts";
import { words } from "./words.ts";

const SIGN_IN = "Sign in";
const REST = ["Choose accounts", "Review and approve"];
const CODE = "Enter your code";

/** Titles of the pages on the way, and the error the application is told; null where it gets a code. */
const expected: Readonly<Record<string, readonly [titles: readonly string[], error: string | null]>> = {
  otp: [[SIGN_IN, CODE, ...REST], null],
  "otp.twice": [[SIGN_IN, CODE, CODE, ...REST], null],
  blocked: [[SIGN_IN, "Your online access is blocked"], "access_denied"],
  no_accounts: [[SIGN_IN, "You have no account to share"], "access_denied"],
  cancel: [[SIGN_IN], "access_denied"],
  bank_down: [[SIGN_IN], "temporarily_unavailable"],
  "temporary.then_ok": [[SIGN_IN], "temporarily_unavailable"],
};
const stayingAtSignIn = words.filter(({ name }) => name === "wrong_password");
const leading = words.filter((word) => !stayingAtSignIn.includes(word));

describe.each(leading)("$example", ({ name, example }) => {
  const [titles, error] = expected[name] ?? [[SIGN_IN, ...REST], null];

  test("leads openid-client through the pages it should", async () => {
    const harness = await startSandbox();
    const { url, finish } = await openidApp(harness, "chase");
    const { left, titles: seen } = await walk(harness, url, example);
    expect(seen).toEqual(titles);
    const finished = finish(left ?? expect.fail("the browser never came back"));
    if (error === null) expect((await finished).access_token).toBeTruthy();
    else await expect(finished).rejects.toMatchObject({ name: "AuthorizationResponseError", error });
    expect(harness.failures).toEqual([]);
  });

  test("comes to the same without a browser", async () => {
    const harness = await startSandbox();
    const { url, finish } = await openidApp(harness, "chase");
    url.searchParams.set("sandbank_user", example);
    const response = await harness.send(url);
    const finished = finish(new URL(response.headers.get("location") ?? "none:"));
    if (error === null) expect((await finished).access_token).toBeTruthy();
    else await expect(finished).rejects.toMatchObject({ error });
  });
});

test.each(stayingAtSignIn)("$example never leaves the sign-in page", async ({ example }) => {
  const harness = await startSandbox();
  const { url } = await openidApp(harness, "chase");
  const { page } = await walk(harness, url, example);
  expect(page?.status).toBe(401);
  expect(page?.root.querySelector("[role=alert]")?.text).toContain("do not belong together");
  const { left } = await (page ?? expect.fail()).submit("Cancel");
  expect(left?.searchParams.get("error")).toBe("access_denied");
});

test("what passes by itself has passed the third time, for each copy by itself", async () => {
  const harness = await startSandbox();
  const attempt = async (login: string) => {
    const { left } = await walk(harness, harness.authorizeUrl("chase"), login);
    return left?.searchParams.get("error") ?? "ok";
  };
  const down = "temporarily_unavailable";
  const login = "temporary.then_ok";
  expect([await attempt(login), await attempt(login)]).toEqual([down, down]);
  expect(await attempt(`${login}+other`)).toBe(down);
  expect([await attempt(login), await attempt(login)]).toEqual(["ok", "ok"]);
});

async function connect(harness: Awaited<ReturnType<typeof startSandbox>>, login: string) {
  const { config, url, finish } = await openidApp(harness, "chase");
  const { left } = await walk(harness, url, login);
  const tokens = await finish(left ?? expect.fail());
  const get = (path: string) => harness.fdx("chase", path, tokens.access_token);
  return { tokens, get, refresh: () => openid.refreshTokenGrant(config, tokens.refresh_token ?? "") };
}

test("expires.in.7d ends when the clock says so, and then only the customer can help", async () => {
  const harness = await startSandbox();
  const { get, refresh } = await connect(harness, "expires.in.7d");
  harness.clock.advance(7 * DAY_MS - 60_000);
  const { access_token } = await refresh();
  expect((await harness.fdx("chase", "/accounts", access_token)).status).toBe(200);
  harness.clock.advance(60_000);
  const refused = await harness.fdx("chase", "/accounts", access_token);
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({
    code: "603",
    message: expect.stringContaining("consent expired"),
  });
  expect((await get("/accounts")).status).toBe(401);
});

test("expired.consent connects and then shows nothing, not even after a refresh", async () => {
  const { get, refresh } = await connect(await startSandbox(), "expired.consent");
  expect((await get("/accounts")).status).toBe(401);
  await expect(refresh()).rejects.toMatchObject({
    error: "invalid_grant",
    error_description: expect.stringContaining("consent has ended"),
  });
});

test("no_accounts.after_login lists no account and finds none", async () => {
  const harness = await startSandbox();
  const { get } = await connect(harness, "no_accounts.after_login.4711");
  const page = wire.accountsPage.parse(await (await get("/accounts")).json());
  expect(page.accounts).toEqual([]);
  const [account] = harness.sandbox.world.accounts({ bank: "chase", customer: 4711 });
  expect((await get(`/accounts/${account?.id}`)).status).toBe(404);
});

test("words said of an exact person count until they sign in otherwise", async () => {
  const harness = await startSandbox();
  await connect(harness, "no_accounts.after_login.4711");
  const { get } = await connect(harness, "4711");
  const page = wire.accountsPage.parse(await (await get("/accounts")).json());
  expect(page.accounts.length).toBeGreaterThan(0);
});

test("somebody signed in already is asked for no code, and the words go on counting", async () => {
  const harness = await startSandbox();
  const browser = harness.browser();
  const first = pageOf(await browser.open(harness.authorizeUrl("chase")));
  const code = pageOf(
    await first.fill("username", "otp.expires.in.1d").fill("password", "sandbank").submit("Sign in"),
  );
  const accounts = pageOf(await code.fill("code", "123 456").submit("Continue"));
  await pageOf(await accounts.submit("Continue")).submit("Approve");
  const again = pageOf(await browser.open(harness.authorizeUrl("chase")));
  expect(again.title).toBe("Choose accounts – Chase");
  const { left } = await pageOf(await again.submit("Continue")).submit("Approve");
  const { grant_id } = await readTokens(await harness.redeem("chase", left ?? expect.fail()));
  const consent = await harness.sandbox.worlds.default
    .institution("chase")
    ?.authorization.consents.find(grant_id);
  expect((consent?.expiresAt ?? 0) - harness.clock.now()).toBe(DAY_MS);
});

test("copies that connect at the same time never see one another", async () => {
  const harness = await startSandbox();
  const copies = Array.from({ length: 20 }, (_, index) => `overspender+test-${index}`);
  const seen = await Promise.all(
    copies.map(async (login) => {
      const { tokens, get } = await connect(harness, login);
      const { accounts } = wire.accountsPage.parse(await (await get("/accounts")).json());
      return { subject: tokens.claims()?.sub ?? login, ids: accounts.map(({ accountId }) => accountId) };
    }),
  );
  expect(new Set(seen.map(({ subject }) => subject)).size).toBe(copies.length);
  const ids = seen.flatMap((each) => each.ids);
  expect(new Set(ids).size).toBe(ids.length);
  const consents = harness.sandbox.worlds.default.institution("chase")?.authorization.consents;
  for (const { subject } of seen) expect(await consents?.ofSubject(subject)).toHaveLength(1);
});
