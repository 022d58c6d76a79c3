// What a person sees where something is wrong: each has a page of its own.
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../testing/harness.ts";
import { BACK, enterBankCodes, lookAt, OTP, signIn, startAggregator } from "./testing/aggregator-harness.ts";

const alertOf = (page: ReturnType<typeof pageOf>) => page.root.querySelector("[role=alert]")?.text ?? "";

test("a number that is none, or nobody's, is told with one that works", async () => {
  const { browser } = await startAggregator();
  const page = pageOf(await browser().open(`${ORIGIN}/aa/consents`));
  const none = pageOf(await page.fill("mobile", "12345").submit("Send a code"));
  expect(none.status).toBe(401);
  expect(alertOf(none)).toContain("ten digits of a mobile number, for example 5550000007");
  const nobody = pageOf(await none.fill("mobile", "9876543210").submit("Send a code"));
  expect(alertOf(nobody)).toContain("Every customer of this simulation has one: customer 7's is 5550000007.");
  expect(nobody.root.querySelector("#mobile")?.getAttribute("value")).toBe("9876543210");
  expect(nobody.text).toContain("Numbers that work");
  const code = pageOf(await nobody.fill("mobile", "+91 55500 00007").submit("Send a code"));
  expect(code.title).toContain("Enter the code we sent you");
});

test("a wrong code is told, a late one is sent anew, and after three wrong ones it stops", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  const phone = pageOf(await harness.browser().open(harness.urlOf(handle)));
  let page = pageOf(await phone.submit("Send a code"));
  harness.clock.advance(5 * 60_000);
  page = pageOf(await page.fill("code", OTP).submit("Continue"));
  expect(alertOf(page)).toContain("no longer valid. We have sent you a new one");
  page = pageOf(await page.fill("code", "111111").submit("Continue"));
  expect(page.status).toBe(401);
  expect(alertOf(page)).toContain("This code is wrong.");
  page = pageOf(await page.fill("code", "222222").submit("Continue"));
  page = pageOf(await page.fill("code", "333333").submit("Continue"));
  expect(page.status).toBe(403);
  expect(page.title).toContain("Too many wrong codes");
  const { left } = await page.submit("Return to Sandbank");
  expect(left?.searchParams.get("success")).toBe("false");
  expect((await harness.engine.findConsentByHandle(handle))?.status).toBe("PENDING");
  const again = await signIn(pageOf(await page.submit("Start again")));
  expect(again.title).toContain("Choose your banks");
});

test("guesses sent at once are counted one by one", async () => {
  const { browser, send } = await startAggregator();
  const person = browser();
  const phone = pageOf(await person.open(`${ORIGIN}/aa/consents`));
  const code = pageOf(await phone.fill("mobile", "5550000007").submit("Send a code"));
  const cookie = await person.cookies.getCookieString(code.url.href);
  const guess = (text: string) =>
    send(code.url, {
      method: "POST",
      headers: { cookie },
      body: new URLSearchParams({ code: text }),
      redirect: "manual",
    });
  await Promise.all(["1", "2", "3", OTP].map(guess));
  expect(pageOf(await person.open(`${ORIGIN}/aa/consents`)).title).toContain("Too many wrong codes");
});

test("a bank's code that is wrong three times ends that bank's links, and no other's", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  let page = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  page = pageOf(await (await lookAt(page, "HDFC", "Kotak")).submit("Continue"));
  for (const wrong of ["1", "2"]) {
    page = pageOf(await page.fill("code", wrong).submit("Continue"));
    expect(alertOf(page)).toContain("This code is wrong.");
  }
  page = pageOf(await page.fill("code", "3").submit("Continue"));
  expect(page.status).toBe(403);
  expect(page.text).toContain("HDFC Bank stopped, because the code was wrong too often.");
  page = pageOf(await page.submit("Go on without HDFC Bank"));
  expect(page.title).toContain("Enter the code of Kotak Mahindra Bank");
  page = await enterBankCodes(await page.fill("code", OTP).submit("Continue"));
  expect(page.text).not.toContain("HDFC Bank");
  await page.submit("Approve");
  const consent = await harness.engine.findConsentByHandle(handle);
  expect(consent?.artefact?.accounts.map(({ fipId }) => fipId)).toEqual(["KOTAK-FIP"]);
});

test("a bank's code that is late is sent anew; a person may go on without the bank", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  let page = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  page = pageOf(await (await lookAt(page, "HDFC")).submit("Continue"));
  harness.clock.advance(11 * 60_000);
  page = pageOf(await page.fill("code", OTP).submit("Continue"));
  expect(alertOf(page)).toContain("Your bank has sent you a new one");
  page = pageOf(await page.submit("Send a new code"));
  page = pageOf(await page.submit("Go on without HDFC"));
  expect(page.title).toContain("Choose accounts");
  page = await enterBankCodes(await page.submit("Continue"));
  expect(page.title).toContain("Review and approve");
});

test("banks where nothing is found say so, and nothing found anywhere is a page that leads on", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  let page = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  page = await lookAt(page, "State Bank");
  expect(page.title).toContain("Choose accounts");
  expect(page.text).toContain("No accounts found");
  expect(page.text).toContain("This bank knows no account of the kind asked for under your mobile number.");
  expect(page.hasButton("Continue")).toBe(false);
  page = pageOf(await page.follow("Look at other banks"));
  expect(page.text).toContain("This bank knows no account");
  page = await lookAt(page, "HDFC");
  expect(page.text).toContain("Choose the accounts to share");
});

test("no bank and no account chosen is told in the page", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  const banks = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  const none = pageOf(await banks.submit("Find my accounts"));
  expect(none.status).toBe(422);
  expect(alertOf(none)).toContain("at least one bank");
  const accounts = await lookAt(none, "HDFC");
  for (const { label } of accounts.choices("account")) accounts.check(label, false);
  const again = pageOf(await accounts.submit("Continue"));
  expect(again.status).toBe(422);
  expect(alertOf(again)).toContain("at least one account");
});

test("a request that was decided, or whose time is over, says which, and leads back", async () => {
  const harness = await startAggregator();
  const { engine, request, urlOf, browser } = harness;
  const open = async (handle: string) => pageOf(await browser().open(urlOf(handle)));

  const approved = await request();
  await engine.approveEverything({ handle: approved.handle });
  const active = await open(approved.handle);
  expect([active.status, active.title]).toEqual([410, expect.stringContaining("You approved this request")]);
  expect(active.root.querySelector("main a")?.getAttribute("href")).toBe(
    `${BACK}?success=true&id=${approved.handle}`,
  );
  const { id } = (await engine.findConsentByHandle(approved.handle)) ?? {};
  await engine.pauseConsent({ consentId: id ?? "", by: "CUSTOMER" });
  expect((await open(approved.handle)).text).toContain("It is paused");
  await engine.revokeConsent({ consentId: id ?? "", by: "FIU" });
  expect((await open(approved.handle)).title).toContain("This consent was revoked");

  const rejected = await request();
  await engine.rejectConsent({ handle: rejected.handle, reason: "reject_other" });
  expect((await open(rejected.handle)).title).toContain("You rejected this request");

  const failed = await request();
  await engine.failConsent({ handle: failed.handle, reason: "upstream" });
  expect((await open(failed.handle)).title).toContain("This request failed");

  const late = await request();
  harness.clock.advance(100 * 86_400_000);
  const expired = await open(late.handle);
  expect([expired.status, expired.title]).toEqual([410, expect.stringContaining("This request has expired")]);
});

test("a request somebody else answers meanwhile ends where the person is", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  const page = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  await harness.engine.rejectConsent({ handle });
  const ended = await lookAt(page, "HDFC");
  expect([ended.status, ended.title]).toEqual([410, expect.stringContaining("You rejected this request")]);
});

test("a request that nobody made is not found", async () => {
  const { browser, urlOf } = await startAggregator();
  const page = pageOf(await browser().open(urlOf("nothing")));
  expect(page.status).toBe(404);
  expect(page.text).toContain('There is no consent request "nothing".');
});

test("a bank that asks its customer itself is waited for", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  await harness.setFip("hdfc", { linking: "DIRECT", directAfterSeconds: 60 });
  let page = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  page = pageOf(await (await lookAt(page, "HDFC")).submit("Continue"));
  expect(page.title).toContain("Confirm with HDFC Bank");
  expect(page.root.querySelector("#code")).toBeNull();
  page = pageOf(await page.submit("Continue"));
  expect(alertOf(page)).toContain("Your bank has not told us yet");
  harness.clock.advance(61_000);
  page = pageOf(await page.submit("Continue"));
  expect(page.title).toContain("Review and approve");
});

test("a bank that cannot tell who of several it is asks for the PAN", async () => {
  const harness = await startAggregator();
  const { handle } = await harness.request();
  await harness.setFip("hdfc", { discovery: "ambiguous" });
  const banks = await signIn(pageOf(await harness.browser().open(harness.urlOf(handle))));
  expect(banks.root.querySelector("#pan")).toBeNull();
  const accounts = await lookAt(banks, "HDFC");
  expect(accounts.text).toContain("Several customers of this bank have your mobile number");
  const again = pageOf(await accounts.follow("Look at other banks"));
  const wrong = pageOf(await again.fill("pan", "nothing").submit("Find my accounts"));
  expect(wrong.status).toBe(422);
  expect(alertOf(wrong)).toContain("for example AAAPA0000A");
  await harness.setFip("hdfc", {});
  const found = pageOf(await wrong.fill("pan", "aaapa0000a").submit("Find my accounts"));
  expect(found.choices("account")).toHaveLength(1);
});
