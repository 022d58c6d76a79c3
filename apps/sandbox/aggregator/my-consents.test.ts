import type { Page } from "@sandbank/form-browser";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../testing/harness.ts";
import { enterBankCodes, lookAt, MOBILE, signIn, startAggregator } from "./testing/aggregator-harness.ts";

const PAGE = `${ORIGIN}/aa/consents`;

/** A consent that was given, and its person at their consents. */
async function start() {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  await harness.engine.approveEverything({ handle, fips: ["HDFC-FIP", "KOTAK-FIP"] });
  const browser = harness.browser();
  const page = await signIn(pageOf(await browser.open(PAGE)));
  const status = async () => (await harness.engine.findConsentByHandle(handle))?.status;
  return { ...harness, handle, browserOfPerson: browser, page, status };
}

const told = (page: Page) => page.root.querySelector("[role=status]")?.text ?? "";

test("a person sees who may read what, and how often it was done", async () => {
  const { page } = await start();
  for (const said of [
    "Who may read the accounts of Manikandan Murugesan",
    "Sandbank Budget and subscriptions Active",
    "HDFC Bank: Savings account XXXXXXXX7312",
    "Kotak Mahindra Bank: Savings account XXXXXXX2880",
    "Consent lasts March 10, 2026 to June 8, 2026",
    "Read so far Never",
  ]) {
    expect(page.text).toContain(said);
  }
});

test("pausing, resuming and revoking take effect at once and are said", async () => {
  const { page, status } = await start();
  const paused = pageOf(await page.submit("Pause"));
  expect(told(paused)).toContain("The consent is paused.");
  expect(await status()).toBe("PAUSED");
  const active = pageOf(await paused.submit("Resume"));
  expect(told(active)).toContain("active again");
  expect(await status()).toBe("ACTIVE");
  const revoked = pageOf(await active.submit("Revoke"));
  expect(told(revoked)).toContain("The consent is revoked.");
  expect(await status()).toBe("REVOKED");
  expect(revoked.text).toContain("Nobody may read your accounts.");
  expect(revoked.text).toContain("Ended (1)");
  expect(told(pageOf(await page.submit("Pause")))).toBe("");
});

test("removing a link revokes every consent that includes the account", async () => {
  const { page, status, engine } = await start();
  expect(page.text).toContain("A consent that includes it is revoked with it.");
  const after = pageOf(await page.submit("Remove the link"));
  expect(told(after)).toContain("The link is removed");
  expect(await status()).toBe("REVOKED");
  expect(await engine.listLinks(`${MOBILE}@sandbank-aa`)).toHaveLength(1);
});

test("a request that waits can be answered from here, and leads back here", async () => {
  const { request, engine, page, browserOfPerson } = await start();
  const { handle } = await request();
  const mine = pageOf(await browserOfPerson.open(page.url));
  expect(mine.text).toContain("Waiting for you");
  const banks = pageOf(await mine.follow("Answer it"));
  expect(banks.title).toContain("Choose your banks");
  const review = await enterBankCodes(await (await lookAt(banks, "ICICI")).submit("Continue"));
  const back = pageOf(await review.submit("Approve"));
  expect(back.title).toContain("Your consents");
  expect((await engine.findConsentByHandle(handle))?.status).toBe("ACTIVE");
});

test("nobody sees or ends what is somebody else's", async () => {
  const { browser, send, handle, engine, status } = await start();
  const stranger = browser();
  const page = await signIn(pageOf(await stranger.open(PAGE)), "5550000008");
  expect(page.text).toContain("Nobody may read your accounts.");
  const [link] = await engine.listLinks(`${MOBILE}@sandbank-aa`);
  const cookie = await stranger.cookies.getCookieString(PAGE);
  const paths = [`/${handle}`, `/links/${link?.linkRefNumber}`];
  for (const headers of [new Headers({ cookie }), new Headers()]) {
    for (const path of paths) {
      const form = { method: "POST", headers, body: new URLSearchParams({ do: "revoke" }) };
      expect((await send(PAGE + path, form)).headers.get("location")).toBe("/aa/consents");
    }
  }
  expect(await status()).toBe("ACTIVE");
});

test("signing out ends it, and so does an hour of doing nothing", async () => {
  const { page, browserOfPerson, clock } = await start();
  const out = pageOf(await page.submit("Sign out"));
  expect(out.hasButton("Send a code")).toBe(true);
  expect((await signIn(out)).hasButton("Sign out")).toBe(true);
  clock.advance(61 * 60_000);
  expect(pageOf(await browserOfPerson.open(PAGE)).hasButton("Send a code")).toBe(true);
});

test("a consent whose time is over is shown as expired", async () => {
  const { browser, clock } = await start();
  clock.advance(91 * 86_400_000);
  const page = await signIn(pageOf(await browser().open(PAGE)));
  expect(page.text).toContain("Ended (1)");
  expect(page.text).toContain("Expired");
});
