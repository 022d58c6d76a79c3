// Every way to sign in that a demo bank offers, as a person goes it.
import type { Page } from "@sandbank/form-browser";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../../testing/harness.ts";
import { startLink, told } from "./testing/link-harness.ts";

const connected = expect.objectContaining({
  code: expect.any(String),
  credentials_id: expect.stringMatching(/^[0-9a-f]{32}$/),
});

const enter = (page: Page, username: string) =>
  page.fill("username", username).fill("password", "sandbank").submit("Sign in");

test("redirect: the bank's own page signs in, shows the accounts, and leads back to Link and the application", async () => {
  const { agree, context } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-redirect" });
  expect(signIn.url.pathname).toMatch(/^\/demobank-se\/sign-in\/[0-9a-f]{32}$/);
  expect(signIn.text).toContain("Demo Bank Sweden");
  const accounts = pageOf(await enter(signIn, "stable_income"));
  const [first, ...others] = accounts.choices("account");
  expect(others.length).toBeGreaterThan(0);
  for (const { label } of others) accounts.check(/\*\d{4}/.exec(label)?.[0] ?? label, false);
  const review = pageOf(await accounts.submit("Continue"));
  expect(review.text).toContain("6 months");
  const { left } = await review.submit("Approve");
  expect(told(left)).toEqual(connected);
  const credentials = await context.credentials.get(told(left).credentials_id ?? "");
  expect(credentials?.accountIds).toEqual([first?.value]);
});

test("redirect: words ask for codes, and a person can turn out to be somebody else", async () => {
  const { agree } = await startLink();
  const signIn = await agree({
    input_provider: "uk-demobank-open-banking-redirect",
    market: "GB",
    input_username: "otp.twice",
  });
  expect(signIn.root.querySelector("#username")?.getAttribute("value")).toBe("otp.twice");
  let page = pageOf(await enter(signIn, "otp.twice"));
  for (const wrong of ["000000", "123456", "123456"])
    page = pageOf(await page.fill("One-time code", wrong).submit("Continue"));
  expect(page.text).toContain("Choose the accounts to share");
  const review = pageOf(await page.submit("Continue"));
  expect(told((await review.submit("Approve")).left)).toEqual(connected);
});

test("redirect: who denies at the bank is told so at Link, and may try again or go back", async () => {
  const { agree } = await startLink();
  const signIn = await agree({ input_provider: "de-demobank-open-banking-redirect", market: "DE" });
  const failed = pageOf(await signIn.submit("Cancel"));
  expect(failed.text).toContain("You cancelled at your bank");
  const again = pageOf(await failed.submit("Try again"));
  const accounts = pageOf(await enter(again, "ok"));
  const denied = pageOf(await pageOf(await accounts.submit("Continue")).submit("Deny"));
  const { left } = await denied.submit("Return to Sandbank demo");
  expect(told(left)).toMatchObject({
    error: "AUTHENTICATION_ERROR",
    error_type: "USER_LOGIN_ERROR",
    error_reason: "DYNAMIC_CREDENTIALS_FLOW_CANCELLED",
    provider_name: "de-demobank-open-banking-redirect",
    credentials: expect.any(String),
    state: "a-state",
  });
});

test("embedded: Link asks for user name, password and a code; a wrong code can be put right", async () => {
  const { agree } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-embedded" });
  const code = pageOf(await enter(signIn, "ok"));
  expect(code.text).toContain("One more thing");
  const failed = pageOf(await code.fill("One-time code", "999999").submit("Continue"));
  expect(failed.text).toContain("The code you entered is not right");
  const again = pageOf(await failed.submit("Try again"));
  expect(again.root.querySelector("[name=username]")?.getAttribute("value")).toBe("ok");
  const secondCode = pageOf(await again.fill("password", "sandbank").submit("Sign in"));
  expect(told((await secondCode.fill("One-time code", "123456").submit("Continue")).left)).toEqual(connected);
});

test("embedded with a choice: how the code comes is asked first", async () => {
  const { agree } = await startLink();
  const signIn = await agree({
    input_provider: "de-demobank-open-banking-embedded-templates",
    market: "DE",
    locale: "en_GB",
  });
  const method = pageOf(await enter(signIn, "ok"));
  expect(method.text).toContain("How do you want to get your code?");
  const code = pageOf(await method.fill("authMethod", "app").submit("Continue"));
  expect(told((await code.fill("One-time code", "123456").submit("Continue")).left)).toEqual(connected);
});

test("BankID: the page waits, shows a code to scan, and goes on once the app said yes", async () => {
  const { agree, browser } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-bankid" });
  const waiting = pageOf(await signIn.fill("Personal number", "ok").submit("Sign in"));
  expect(waiting.text).toContain("Identify yourself with BankID");
  expect(waiting.root.querySelector("img")?.getAttribute("src")).toMatch(/^data:image\/svg\+xml/);
  expect(waiting.headers.get("content-security-policy")).toContain("img-src data:");
  const still = pageOf(await waiting.submit("I have identified myself"));
  expect(still.text).toContain("Your bank is still waiting for you.");

  const link = still.root.querySelectorAll("a").find((each) => each.text === "Open BankID on this device");
  const app = pageOf(await browser().open(new URL(link?.getAttribute("href") ?? "", ORIGIN)));
  expect(app.text).toContain("Identify yourself to Demo Bank Sweden?");
  expect(pageOf(await app.submit("Identify")).text).toContain("You have identified yourself");
  expect(told((await still.submit("I have identified myself")).left)).toEqual(connected);
});

test("BankID: cancelled in the app is cancelled at Link; on this device the app leads back by itself", async () => {
  const { agree } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-bankid" });
  const waiting = pageOf(await signIn.fill("Personal number", "ok").submit("Sign in"));
  const app = pageOf(await waiting.follow("Open BankID on this device"));
  const failed = pageOf(await pageOf(await app.submit("Cancel")).follow("Go on in this browser"));
  expect(failed.text).toContain("You cancelled at your bank");
});

test("handoff: the bank's app is opened here or by a code to scan, and Link waits for it", async () => {
  const { agree } = await startLink();
  const waiting = await agree({ input_provider: "uk-demobank-open-banking-handoff", market: "GB" });
  expect(waiting.text).toContain("Go on in the app of Demo Bank");
  expect(waiting.root.querySelector("img")?.getAttribute("alt")).toBe("QR code for your bank’s app");
  const still = pageOf(await waiting.submit("I am done there"));
  expect(still.text).toContain("still waiting");
  const accounts = pageOf(await enter(pageOf(await still.follow("Open the app on this device")), "ok"));
  const review = pageOf(await accounts.submit("Continue"));
  expect(told((await review.submit("Approve")).left)).toEqual(connected);
});

test("slow: Link says that the accounts are being read until the world's clock has come so far", async () => {
  const { agree, pass } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-password" });
  const waiting = pageOf(await enter(signIn, "slow.30s"));
  expect(waiting.text).toContain("Reading your accounts");
  const still = pageOf(await waiting.submit("Continue"));
  expect(still.text).toContain("still waiting");
  await pass("PT30S");
  expect(told((await still.submit("Continue")).left)).toEqual(connected);
});

test("who takes too long at the bank is told so by the clock, and the bank's page counts no more", async () => {
  const { agree, pass } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-redirect" });
  await pass("PT10M");
  const late = pageOf(await enter(signIn, "ok"));
  expect([late.status, late.title]).toEqual([
    410,
    expect.stringContaining("There is nothing to answer here"),
  ]);
  expect(late.text).toContain("it took too long");
});

test("two clicks at once approve once, at the bank and at Link", async () => {
  const { agree, failures } = await startLink();
  const signIn = await agree({ input_provider: "se-demobank-open-banking-redirect" });
  const accounts = pageOf(await enter(signIn, "ok"));
  const review = pageOf(await accounts.submit("Continue"));
  const [first, second] = await Promise.all([review.submit("Approve"), review.submit("Approve")]);
  expect(told(first.left)).toEqual(connected);
  expect(second.page?.status).toBe(410);
  const byPassword = await agree({ input_provider: "se-demobank-password" });
  const clicks = await Promise.all([enter(byPassword, "ok"), enter(byPassword, "ok")]);
  expect(clicks[0].left?.href).toBe(clicks[1].left?.href);
  expect(failures).toEqual([]);
});
