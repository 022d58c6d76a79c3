import type { FormBrowser } from "@sandbank/form-browser";
import * as wire from "@sandbank/protocol-fdx/wire";
import { expect, test } from "vitest";
import { sampleCustomers } from "./credentials.ts";
import { ORIGIN, pageOf, REDIRECT_URI, readTokens, SCOPE, startSandbox } from "./testing/harness.ts";

/** As far as the page after signing in. */
async function signedIn(harness: Awaited<ReturnType<typeof startSandbox>>, bank = "chase") {
  const browser = harness.browser();
  const page = pageOf(await browser.open(harness.authorizeUrl(bank)));
  page.fill("User name", harness.user.username).fill("Password", harness.user.password);
  return { browser, page: pageOf(await page.submit("Sign in")) };
}

test("the sign-in page says who asks, that it is a simulation, and which logins work", async () => {
  const { sandbox, browser, authorizeUrl } = await startSandbox();
  const page = pageOf(await browser().open(authorizeUrl("chase")));
  expect(page.title).toBe("Sign in – Chase");
  expect(page.text).toContain("Sandbank simulation: not Chase; no real data.");
  expect(page.text).toContain("Sign in to connect Sandbank");
  const samples = sampleCustomers(sandbox.world, "US");
  expect(samples).toHaveLength(3);
  for (const { username } of samples) expect(page.text).toContain(username);
  expect(page.root.querySelectorAll("script, img, link")).toHaveLength(0);
});

test("a wrong password is said in the page, with 401 and the user name kept", async () => {
  const { browser, authorizeUrl } = await startSandbox();
  const page = pageOf(await browser().open(authorizeUrl("chase")));
  const again = pageOf(await page.fill("username", "4711").fill("password", "guess").submit("Sign in"));
  expect(again.status).toBe(401);
  expect(again.headers.has("www-authenticate")).toBe(false);
  expect(again.root.querySelector("[role=alert]")?.text).toContain("No customer has this user name");
  expect(again.root.querySelector("#username")?.getAttribute("value")).toBe("4711");
  expect(again.root.querySelector("#password")?.getAttribute("value")).toBeUndefined();
  const next = pageOf(await again.fill("password", "sandbank").submit("Sign in"));
  expect(next.title).toBe("Choose accounts – Chase");
});

test("any customer signs in, by user name in any case or by number", async () => {
  const { sandbox, browser, authorizeUrl } = await startSandbox();
  const { username, givenName } = sandbox.world.customer(90_210);
  for (const name of [username.toUpperCase(), ` ${username} `, "90210"]) {
    const page = pageOf(await browser().open(authorizeUrl("chase")));
    const next = pageOf(await page.fill("username", name).fill("password", "sandbank").submit("Sign in"));
    expect(next.text).toContain(`Signed in as ${givenName}`);
  }
});

test("a login_hint is the user name to begin with", async () => {
  const { browser, authorizeUrl } = await startSandbox();
  const page = pageOf(await browser().open(authorizeUrl("chase", { login_hint: "someone.else.9" })));
  expect(page.root.querySelector("#username")?.getAttribute("value")).toBe("someone.else.9");
});

test("all accounts are ticked, masked and with their balances; at least one is needed", async () => {
  const harness = await startSandbox();
  const { page } = await signedIn(harness);
  const accounts = harness.sandbox.world.accounts({ bank: "chase", customer: 1 });
  const shown = page.choices("account");
  expect(shown.map(({ value }) => value)).toEqual(accounts.map(({ id }) => id));
  expect(shown.every(({ checked }) => checked)).toBe(true);
  for (const [index, { lastFour }] of accounts.entries()) {
    expect(shown[index]?.label).toContain(`****${lastFour}`);
    expect(shown[index]?.label).toMatch(/\$[\d,]+\.\d\d/);
  }
  for (const { label } of shown) page.check(label, false);
  const again = pageOf(await page.submit("Continue"));
  expect(again.status).toBe(422);
  expect(again.root.querySelector("[role=alert]")?.text).toContain("at least one account");
});

test("the permissions page shows what was asked for in plain words, and only that", async () => {
  const { browser, authorizeUrl, user } = await startSandbox();
  const url = authorizeUrl("chase", { scope: `openid email ${wire.dataScopes.slice(0, 2).join(" ")}` });
  let page = pageOf(await browser().open(url));
  page = pageOf(await page.fill("username", user.username).fill("password", user.password).submit("Sign in"));
  page = pageOf(await page.submit("Continue"));
  expect(page.choices("scope").map(({ value }) => value)).toEqual([...wire.dataScopes.slice(0, 2), "email"]);
  expect(page.text).toContain("Share your data with Sandbank?");
  expect(page.text).toContain("You will return to localhost:4000");
  expect(page.choices("duration").map(({ value }) => value)).toEqual(["until-revoked", "365", "90"]);
  expect(() => page.check("Your accounts", false)).toThrow("disabled");
});

/** Sends a form as a script with the browser's cookies would. */
async function forge(
  { send }: Awaited<ReturnType<typeof startSandbox>>,
  { browser, url }: { browser: FormBrowser; url: URL },
  form: Record<string, string>,
) {
  const cookie = await browser.cookies.getCookieString(url.href);
  return send(url, { method: "POST", headers: { cookie }, body: new URLSearchParams(form) });
}

test("an answer made up by hand grants nothing beyond what was asked and owned", async () => {
  const harness = await startSandbox();
  const browser = harness.browser();
  const asked = "openid offline_access fdx:accountbasic:read";
  let page = pageOf(await browser.open(harness.authorizeUrl("chase", { scope: asked })));
  page = pageOf(await page.fill("username", "1").fill("password", "sandbank").submit("Sign in"));
  const [theirs] = harness.sandbox.world.accounts({ bank: "chase", customer: 2 });
  expect((await forge(harness, { browser, url: page.url }, { account: theirs?.id ?? "" })).status).toBe(422);

  const permissions = pageOf(await page.submit("Continue"));
  const form = { answer: "approve", scope: "fdx:transactions:read", duration: "36500" };
  const answer = await forge(harness, { browser, url: permissions.url }, form);
  const { left } = await browser.open(answer.headers.get("location") ?? "");
  const tokens = await readTokens(await harness.redeem("chase", left ?? new URL(ORIGIN)));
  expect(tokens.scope).toBe(asked);
});

test("a second click on Approve leads the same way and makes one consent", async () => {
  const harness = await startSandbox();
  const { browser, page } = await signedIn(harness);
  const { url } = pageOf(await page.submit("Continue"));
  const answers = await Promise.all([
    forge(harness, { browser, url }, { answer: "approve" }),
    forge(harness, { browser, url }, { answer: "approve" }),
  ]);
  const locations = answers.map((answer) => answer.headers.get("location"));
  expect(locations[0]).toContain("/chase/authorize/");
  expect(locations[1]).toBe(locations[0]);
  const { left } = await browser.open(locations[0] ?? "");
  expect(left?.searchParams.has("code")).toBe(true);
  const apps = pageOf(await browser.open(`${ORIGIN}/chase/connected-apps`));
  expect(apps.root.querySelectorAll("article")).toHaveLength(1);
});

test("reloading and going back change nothing and lose nothing", async () => {
  const harness = await startSandbox();
  const { browser, page } = await signedIn(harness);
  const [account] = page.choices("account");
  for (const { label } of page.choices("account").slice(1)) page.check(label, false);
  const permissions = pageOf(await page.submit("Continue"));
  expect(pageOf(await browser.open(permissions.url)).text).toBe(permissions.text);
  const back = pageOf(await permissions.follow("Choose other accounts"));
  expect(back.choices("account").filter(({ checked }) => checked)).toMatchObject([{ value: account?.value }]);
  const { left } = await permissions.submit("Approve");
  expect(left?.searchParams.has("code")).toBe(true);
  for (const url of [page.url, permissions.url]) {
    const gone = pageOf(await browser.open(url));
    expect(gone.status).toBe(410);
    expect(gone.text).toContain("There is nothing to answer here");
  }
});

test("a page out of its turn leads to the one that is due", async () => {
  const harness = await startSandbox();
  const browser = harness.browser();
  const page = pageOf(await browser.open(harness.authorizeUrl("chase")));
  for (const step of ["accounts", "permissions"]) {
    expect(pageOf(await browser.open(`${page.url.href}/${step}`)).title).toBe("Sign in – Chase");
  }
  const accounts = pageOf(await page.fill("username", "1").fill("password", "sandbank").submit("Sign in"));
  expect(pageOf(await browser.open(`${page.url.href}/permissions`)).title).toBe(accounts.title);
});

test("another browser and a later day get a page that helps", async () => {
  const harness = await startSandbox();
  const browser = harness.browser();
  const page = pageOf(await browser.open(harness.authorizeUrl("chase")));
  expect(pageOf(await harness.browser().open(page.url)).status).toBe(410);
  harness.clock.advance(2 * 3_600_000);
  const late = pageOf(await browser.open(page.url));
  expect(late.status).toBe(410);
  expect(late.text).toContain("start again");
  expect(pageOf(await page.submit("Sign in")).status).toBe(410);
});

test("cancelling on the way is access_denied", async () => {
  const harness = await startSandbox();
  const start = pageOf(await harness.browser().open(harness.authorizeUrl("chase")));
  expect((await start.submit("Cancel")).left?.searchParams.get("error")).toBe("access_denied");
  const { page } = await signedIn(harness);
  expect((await page.submit("Cancel")).left?.searchParams.get("error")).toBe("access_denied");
});

test("who is signed in at the bank skips the sign-in, and may be somebody else", async () => {
  const harness = await startSandbox();
  const { browser, page } = await signedIn(harness);
  const permissions = pageOf(await page.submit("Continue"));
  await permissions.submit("Approve");

  const again = pageOf(await browser.open(harness.authorizeUrl("chase")));
  expect(again.title).toBe("Choose accounts – Chase");
  const { givenName } = harness.sandbox.world.customer(1);
  expect(again.text).toContain(`Signed in as ${givenName}`);

  const other = pageOf(await again.submit("Not you?"));
  expect(other.title).toBe("Sign in – Chase");
  const theirs = pageOf(await other.fill("username", "2").fill("password", "sandbank").submit("Sign in"));
  const answer = pageOf(await theirs.submit("Continue"));
  const { left } = await answer.submit("Approve");
  const { access_token } = await readTokens(await harness.redeem("chase", left ?? new URL(ORIGIN)));
  const customer = wire.customer.parse(
    await (await harness.fdx("chase", "/customers/current", access_token)).json(),
  );
  expect(customer.customerId).toBe("customer-2");
});

test("prompt=login asks for the password again", async () => {
  const harness = await startSandbox();
  const { browser, page } = await signedIn(harness);
  await pageOf(await page.submit("Continue")).submit("Approve");
  const again = pageOf(await browser.open(harness.authorizeUrl("chase", { prompt: "login" })));
  expect(again.title).toBe("Sign in – Chase");
});

test("signed in at one bank is not signed in at another", async () => {
  const harness = await startSandbox();
  const { browser, page } = await signedIn(harness);
  await pageOf(await page.submit("Continue")).submit("Approve");
  expect(pageOf(await browser.open(harness.authorizeUrl("amex"))).title).toBe("Sign in – American Express");
});

test("every page forbids scripts, framing, caching and referrers, and lets the last form go back", async () => {
  const { browser, authorizeUrl } = await startSandbox();
  const { headers, root } = pageOf(await browser().open(authorizeUrl("chase")));
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("form-action");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(root.querySelector("style")?.rawText),
  );
  expect(policy).toContain(`'sha256-${Buffer.from(digest).toString("base64")}'`);
});

test("a form sent from another site is refused", async () => {
  const { send } = await startSandbox();
  for (const path of ["/chase/interaction/any", "/chase/connected-apps"]) {
    const form = { method: "POST", headers: { "sec-fetch-site": "cross-site" }, body: "a=b" };
    expect((await send(ORIGIN + path, form)).status).toBe(403);
  }
});

test("an application's name cannot carry markup into the page", async () => {
  const { browser, authorizeUrl } = await startSandbox({
    clients: [
      {
        client_id: "rude",
        client_secret: "rude-secret",
        client_name: "<script>alert(1)</script>",
        redirect_uris: [REDIRECT_URI],
      },
    ],
  });
  const page = pageOf(await browser().open(authorizeUrl("chase", { client_id: "rude", scope: SCOPE })));
  expect(page.text).toContain("<script>alert(1)</script>");
  expect(page.root.querySelectorAll("script")).toHaveLength(0);
});
