import { expect, test } from "vitest";
import { pageOf, startSandbox } from "../testing/harness.ts";

async function atCode(login = "otp") {
  const harness = await startSandbox();
  const browser = harness.browser();
  const signIn = pageOf(await browser.open(harness.authorizeUrl("chase")));
  const page = pageOf(await signIn.fill("username", login).fill("password", "sandbank").submit("Sign in"));
  return { harness, browser, page, signIn };
}

test("the code page says what the code is, and asks for it as phones expect", async () => {
  const { page } = await atCode();
  expect(page.title).toBe("Enter your code – Chase");
  expect(page.text).toContain("The code is always 123456");
  const input = page.root.querySelector("#code");
  expect([input?.getAttribute("inputmode"), input?.getAttribute("autocomplete")]).toEqual([
    "numeric",
    "one-time-code",
  ]);
});

test("a wrong code is said in the page with 401, and the right one goes on", async () => {
  const { page } = await atCode();
  const again = pageOf(await page.fill("code", "654321").submit("Continue"));
  expect(again.status).toBe(401);
  expect(again.root.querySelector("[role=alert]")?.text).toContain("This code is wrong");
  const next = pageOf(await again.fill("code", "123456").submit("Continue"));
  expect(next.title).toBe("Choose accounts – Chase");
});

test("the third wrong code ends it: the application hears access_denied", async () => {
  let { page } = await atCode();
  for (const code of ["1", "2", "3"]) page = pageOf(await page.fill("code", code).submit("Continue"));
  expect(page.title).toBe("Too many wrong codes – Chase");
  const { left } = await page.submit("Return to Sandbank");
  expect(left?.searchParams.get("error")).toBe("access_denied");
  expect(left?.searchParams.get("error_description")).toContain("wrong code too often");
});

test("a code is good for five minutes of the world's clock; then a new one is sent", async () => {
  const { page, harness } = await atCode();
  harness.clock.advance(5 * 60_000);
  const late = pageOf(await page.fill("code", "123456").submit("Continue"));
  expect(late.status).toBe(401);
  expect(late.text).toContain("no longer valid");
  expect(pageOf(await late.fill("code", "123456").submit("Continue")).title).toBe("Choose accounts – Chase");
});

test("a code sent again is good for five more minutes", async () => {
  const { page, harness } = await atCode();
  harness.clock.advance(4 * 60_000);
  const again = pageOf(await page.submit("Send a new code"));
  harness.clock.advance(4 * 60_000);
  expect(pageOf(await again.fill("code", "123456").submit("Continue")).title).toBe("Choose accounts – Chase");
});

test("nobody gets past the code by going round it", async () => {
  const { signIn, browser } = await atCode();
  for (const path of ["", "/accounts", "/permissions", "/refused"]) {
    expect(pageOf(await browser.open(`${signIn.url.href}${path}`)).title).toBe("Enter your code – Chase");
  }
});

test("cancelling at the code is access_denied", async () => {
  const { page } = await atCode("otp.twice");
  const second = pageOf(await page.fill("code", "123456").submit("Continue"));
  expect(second.text).toContain("Enter the second code");
  expect((await second.submit("Cancel")).left?.searchParams.get("error")).toBe("access_denied");
});

test("who is stopped stays stopped until they go back", async () => {
  const { page, browser } = await atCode("otp.blocked");
  const stopped = pageOf(await page.fill("code", "123456").submit("Continue"));
  expect([stopped.title, stopped.status]).toEqual(["Your online access is blocked – Chase", 403]);
  const base = stopped.url.href.replace("/refused", "");
  for (const path of ["", "/code", "/accounts"]) {
    expect(pageOf(await browser.open(base + path)).title).toBe("Your online access is blocked – Chase");
  }
});

test("who really has no account at the bank is told so, without any word", async () => {
  const nobody = {
    country: "US",
    customer: null,
    persona: null,
    only: true,
    identity: {},
    accounts: [],
  } as const;
  const { browser, authorizeUrl } = await startSandbox({
    scenarios: [{ people: [{ username: "newcomer", ...nobody }] }],
  });
  const signIn = pageOf(await browser().open(authorizeUrl("chase")));
  const page = pageOf(
    await signIn.fill("username", "newcomer").fill("password", "sandbank").submit("Sign in"),
  );
  expect(page.title).toBe("You have no account to share – Chase");
  const { left } = await page.submit("Return to Sandbank");
  expect(left?.searchParams.get("error_description")).toContain("no account that can be shared");
});

test("somebody else may sign in at the bank itself with a word, unless it keeps them out", async () => {
  const { send } = await startSandbox();
  const enter = (username: string) =>
    send("http://localhost:4010/chase/connected-apps", {
      method: "POST",
      body: new URLSearchParams({ username, password: "sandbank" }),
    });
  expect((await enter("otp")).status).toBe(303);
  for (const [login, text] of [
    ["blocked", "Your online access is blocked."],
    ["wrong_password", "do not belong together"],
    ["bank_down", "Try again later"],
  ] as const) {
    const page = await enter(login);
    expect([login, page.status]).toEqual([login, 401]);
    expect(await page.text()).toContain(text);
  }
});
