import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@sandbank/domain";
import { openFileStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../testing/harness.ts";
import {
  BACK,
  enterBankCodes,
  lookAt,
  MOBILE,
  OTP,
  signIn,
  startAggregator,
} from "./testing/aggregator-harness.ts";

/** As far as the choice of banks. */
async function atBanks(harness: Awaited<ReturnType<typeof startAggregator>>) {
  const { handle } = await harness.request();
  const browser = harness.browser();
  const page = await signIn(pageOf(await browser.open(harness.urlOf(handle))));
  return { handle, browser, page };
}

/** As far as the review, with the accounts of these banks. */
async function atReview(harness: Awaited<ReturnType<typeof startAggregator>>, ...banks: readonly string[]) {
  const { handle, browser, page } = await atBanks(harness);
  const accounts = await lookAt(page, ...banks);
  return { handle, browser, page: await enterBankCodes(await accounts.submit("Continue")) };
}

test("a person signs in, links accounts with each bank's code, approves, and is sent back", async () => {
  const harness = await startAggregator();
  const { handle, page } = await atReview(harness, "HDFC", "Kotak");
  expect(page.title).toBe("Review and approve – Sandbank Account Aggregator");
  const { left } = await page.submit("Approve");
  expect(left?.href).toBe(`${BACK}?success=true&id=${handle}`);
  const consent = await harness.engine.findConsentByHandle(handle);
  expect(consent).toMatchObject({ status: "ACTIVE", vua: `${MOBILE}@sandbank-aa` });
  expect(consent?.artefact?.accounts.map(({ fipId }) => fipId)).toEqual(["HDFC-FIP", "KOTAK-FIP"]);
});

test("everything a person has to know of a consent is said before they approve it", async () => {
  const harness = await startAggregator();
  const { page } = await atReview(harness, "HDFC");
  for (const said of [
    "Let Sandbank read your accounts?",
    "You will return to localhost:4000",
    "Budget and subscriptions",
    "102: Customer spending patterns, budget or other reportings",
    "Every movement on the account",
    "Savings and current accounts",
    "September 10, 2025 to March 10, 2026",
    "Up to 30 times a month",
    "They keep it For 1 month",
    "Consent lasts March 10, 2026 to June 8, 2026",
    "HDFC Bank XXXXXXXX7312",
  ]) {
    expect(page.text).toContain(said);
  }
});

test("the first page says who asks, that it is a simulation, and needs no script or picture", async () => {
  const { request, browser, urlOf } = await startAggregator();
  const { handle } = await request();
  const page = pageOf(await browser().open(urlOf(handle)));
  expect(page.text).toContain("Sandbank simulation: no real banks, people or money.");
  expect(page.text).toContain("Sandbank asks to read your bank accounts.");
  expect(page.root.querySelector("#mobile")?.getAttribute("value")).toBe(MOBILE);
  expect(page.root.querySelectorAll("script, img, link")).toHaveLength(0);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("cache-control")).toBe("no-store");
});

test("the five banks are listed in their colours, and each bank's code page is its own", async () => {
  const harness = await startAggregator();
  const { page } = await atBanks(harness);
  expect(page.choices("bank").map(({ value }) => value)).toEqual([
    "HDFC-FIP",
    "ICICI-FIP",
    "SBI-FIP",
    "AXIS-FIP",
    "KOTAK-FIP",
  ]);
  const colours = page.root.querySelectorAll(".mark rect").map((mark) => mark.getAttribute("fill"));
  expect(colours).toEqual(["#004c8f", "#f37021", "#22408f", "#97144d", "#ed232a"]);
  const accounts = await lookAt(page, "HDFC", "ICICI");
  const hdfc = pageOf(await accounts.submit("Continue"));
  expect(hdfc.title).toBe("Enter the code of HDFC Bank – HDFC Bank");
  expect(hdfc.text).toContain("not HDFC Bank; no real data.");
  const icici = pageOf(await hdfc.fill("code", OTP).submit("Continue"));
  expect(icici.title).toBe("Enter the code of ICICI Bank – ICICI Bank");
});

test("an account that was linked before needs no code again", async () => {
  const harness = await startAggregator();
  await (await atReview(harness, "HDFC")).page.submit("Approve");
  const { page } = await atBanks(harness);
  expect(page.text).toContain("HDFC Bank1 account linked");
  const accounts = pageOf(await page.submit("Use linked accounts only"));
  expect(accounts.choices("account")).toMatchObject([
    { checked: true, label: expect.stringContaining("linked") },
  ]);
  const review = pageOf(await accounts.submit("Continue"));
  expect((await review.submit("Approve")).left?.searchParams.get("success")).toBe("true");
});

test("an account that is left out is not shared", async () => {
  const harness = await startAggregator();
  const { handle, page } = await atBanks(harness);
  const accounts = await lookAt(page, "HDFC", "Kotak");
  accounts.check("XXXXXXX2880", false);
  await (await enterBankCodes(await accounts.submit("Continue"))).submit("Approve");
  const consent = await harness.engine.findConsentByHandle(handle);
  expect(consent?.artefact?.accounts.map(({ fipId }) => fipId)).toEqual(["HDFC-FIP"]);
});

test("rejecting gives a reason, ends the request and says so to who asked", async () => {
  const harness = await startAggregator();
  const { handle, page } = await atReview(harness, "HDFC");
  const why = pageOf(await page.submit("Reject"));
  const { left } = await why.check("I do not understand").submit("Reject");
  expect(Object.fromEntries(left?.searchParams ?? [])).toMatchObject({
    success: "false",
    id: handle,
    errorcode: "1",
  });
  expect(await harness.engine.findConsentByHandle(handle)).toMatchObject({
    status: "REJECTED",
    reason: "reject_not_understand",
  });
});

test("cancelling on any page leaves the request as it is, to be answered later", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  const first = pageOf(await harness.browser().open(harness.urlOf(handle)));
  expect((await first.submit("Cancel")).left?.searchParams.get("errorcode")).toBe("5");
  const { page } = await atReview(harness, "HDFC");
  expect((await page.submit("Cancel and decide later")).left?.searchParams.get("errorcode")).toBe("5");
  expect((await harness.engine.findConsentByHandle(handle))?.status).toBe("PENDING");
  const again = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  expect(again.title).toContain("Choose your banks");
});

test("reloading and going back change nothing and lose nothing", async () => {
  const harness = await startAggregator();
  const { browser, page } = await atReview(harness, "HDFC", "Kotak");
  expect(pageOf(await browser.open(page.url)).text).toBe(page.text);
  const accounts = pageOf(await page.follow("Choose other accounts"));
  expect(accounts.choices("account").map(({ checked }) => checked)).toEqual([true, true]);
  accounts.check("XXXXXXX2880", false);
  const review = pageOf(await accounts.submit("Continue"));
  expect(review.text).not.toContain("XXXXXXX2880");
  const { left } = await page.submit("Approve");
  expect(left?.searchParams.get("success")).toBe("true");
  const gone = pageOf(await browser.open(page.url));
  expect(gone.status).toBe(410);
  expect(gone.title).toContain("You approved this request");
  expect(gone.root.querySelector("main a")?.getAttribute("href")).toBe(left?.href);
});

test("a second click on Approve leads the same way", async () => {
  const harness = await startAggregator();
  const { browser, page } = await atReview(harness, "HDFC");
  const cookie = await browser.cookies.getCookieString(page.url.href);
  const click = () =>
    harness.send(page.url, {
      method: "POST",
      headers: { cookie },
      body: new URLSearchParams({ answer: "approve" }),
    });
  const [first, second] = await Promise.all([click(), click()]);
  expect(first.headers.get("location")).toContain("success=true");
  expect(await second.text()).toContain("You approved this request");
});

test("a page out of its turn leads to the one that is due", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  const browser = harness.browser();
  const start = pageOf(await browser.open(harness.urlOf(handle)));
  for (const step of ["code", "banks", "accounts", "bank", "review", "reject", "stopped", "bank-stopped"]) {
    expect(pageOf(await browser.open(`${start.url.href}/${step}`)).title).toContain("Sign in");
  }
  await signIn(start);
  for (const step of ["", "/accounts", "/bank", "/review", "/bank-stopped"]) {
    expect(pageOf(await browser.open(start.url.href + step)).title).toContain("Choose your banks");
  }
});

test("another browser and a later hour get a page that helps", async () => {
  const harness = await startAggregator();
  const { browser, page } = await atBanks(harness);
  const other = pageOf(await harness.browser().open(page.url));
  expect(other.status).toBe(410);
  expect(other.title).toContain("There is nothing to answer here");
  harness.clock.advance(61 * 60_000);
  expect(pageOf(await browser.open(page.url)).status).toBe(410);
});

test("an application's name cannot carry markup into the page", async () => {
  const { request, browser, urlOf } = await startAggregator();
  const { handle } = await request({
    detail: { Purpose: { code: "102", text: "<script>alert(1)</script>" } },
  });
  let page = await lookAt(await signIn(pageOf(await browser().open(urlOf(handle)))), "HDFC");
  page = await enterBankCodes(await page.submit("Continue"));
  expect(page.text).toContain("<script>alert(1)</script>");
  expect(page.root.querySelectorAll("script")).toHaveLength(0);
});

test("a form sent from another site is refused", async () => {
  const harness = await startAggregator();
  const { browser, page } = await atReview(harness, "HDFC");
  const cookie = await browser.cookies.getCookieString(page.url.href);
  for (const url of [page.url.href, `${ORIGIN}/aa/consents/links/any`]) {
    const headers = { cookie, "sec-fetch-site": "cross-site" };
    const answer = await harness.send(url, {
      method: "POST",
      headers,
      body: new URLSearchParams({ answer: "approve" }),
    });
    expect(answer.status).toBe(403);
  }
});

test("somebody else than was asked cannot answer, also who is signed in already", async () => {
  const harness = await startAggregator();
  const browser = harness.browser();
  const other = await harness.request({ detail: { Customer: { id: "5550000008@sandbank-aa" } } });
  await signIn(pageOf(await browser.open(harness.urlOf(other.handle))), "5550000008");
  const { handle } = await harness.request();
  const page = pageOf(await browser.open(harness.urlOf(handle)));
  expect(page.root.querySelector("[role=alert]")?.text).toContain("signed in with another number");
  const again = pageOf(await page.fill("mobile", "5550000008").submit("Send a code"));
  expect(again.status).toBe(401);
  expect(again.root.querySelector("[role=alert]")?.text).toContain("the number that ends in 0007");
});

test("a sandbox that is started again has lost nothing of a journey", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbank-aa-"));
  const file = join(folder, "journal");
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const open = async () => startAggregator({ clock, store: await openFileStore(file, { clock }) });
  const before = await open();
  const { browser, handle, page } = await atReview(before, "HDFC");
  const cookie = await browser.cookies.getCookieString(page.url.href);
  await before.sandbox.close();
  const after = await open();
  const body = new URLSearchParams({ answer: "approve" });
  const answer = await after.send(page.url, { method: "POST", headers: { cookie }, body });
  expect(answer.headers.get("location")).toContain("success=true");
  expect((await after.engine.findConsentByHandle(handle))?.status).toBe("ACTIVE");
  await after.sandbox.close();
  await rm(folder, { recursive: true });
});

test("the pages of another world are at its own path, and know nothing of this one's", async () => {
  const harness = await startAggregator();
  await harness.sandbox.worlds.create({ id: "blue", seed: 7 });
  const { handle } = await harness.request();
  const blue = pageOf(await harness.browser().open(`${ORIGIN}/~blue/aa/webview/consents/${handle}`));
  expect(blue.status).toBe(404);
  const consents = pageOf(await harness.browser().open(`${ORIGIN}/~blue/aa/consents`));
  expect(consents.root.querySelector("form")?.getAttribute("action")).toBe("/~blue/aa/consents");
});
