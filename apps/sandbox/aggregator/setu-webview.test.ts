// The web-view as applications of Setu lead people to it.
import {
  KNOWN_SETU_CLIENT,
  setuCollection,
  setuConsent,
} from "@sandbank/protocol-account-aggregator/wire/setu";
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

const headers = {
  "content-type": "application/json",
  "x-client-id": KNOWN_SETU_CLIENT.clientId,
  "x-client-secret": KNOWN_SETU_CLIENT.secret,
  "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
};

async function start() {
  const harness = await startAggregator();
  const post = async (path: string, body: object) => {
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await harness.send(`${ORIGIN}/setu/v2${path}`, init);
    expect(answer.ok).toBe(true);
    return answer.json();
  };
  const ask = async (changed: object = {}) =>
    setuConsent.parse(
      await post("/consents", {
        vua: MOBILE,
        consentDuration: { unit: "MONTH", value: "4" },
        dataRange: { from: "2026-01-01T00:00:00Z", to: "2026-03-10T00:00:00Z" },
        redirectUrl: BACK,
        ...changed,
      }),
    );
  const statusOf = async (id: string) => {
    const answer = await harness.send(`${ORIGIN}/setu/v2/consents/${id}`, { headers });
    return setuConsent.parse(await answer.json()).status;
  };
  return { ...harness, post, ask, statusOf };
}

const context = (key: string, value: string) => ({ context: [{ key, value }] });

test("the url of a consent leads to the web-view, and back to its redirectUrl", async () => {
  const { ask, browser, statusOf } = await start();
  const { id, url } = await ask();
  expect(url).toBe(`${ORIGIN}/setu/v2/consents/webview/${id}`);
  const page = await lookAt(await signIn(pageOf(await browser().open(url))), "HDFC");
  const review = await enterBankCodes(await page.submit("Continue"));
  const { left } = await review.submit("Approve");
  expect(left?.href).toBe(`${BACK}?success=true&id=${id}`);
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("rejected is errorcode 1; cancelled is 5 and the same url can be used again", async () => {
  const { ask, browser, statusOf } = await start();
  const { id, url } = await ask();
  const first = pageOf(await browser().open(url));
  const cancelled = (await first.submit("Cancel")).left;
  expect(Object.fromEntries(cancelled?.searchParams ?? [])).toMatchObject({
    success: "false",
    id,
    errorcode: "5",
  });
  expect(await statusOf(id)).toBe("PENDING");
  const page = await lookAt(await signIn(pageOf(await browser().open(url))), "HDFC");
  const review = await enterBankCodes(await page.submit("Continue"));
  const rejected = (await pageOf(await review.submit("Reject")).submit("Reject")).left;
  expect(Object.fromEntries(rejected?.searchParams ?? [])).toMatchObject({
    success: "false",
    id,
    errorcode: "1",
  });
  expect(await statusOf(id)).toBe("REJECTED");
});

test("only the banks an application names are offered, and none it leaves out", async () => {
  const { ask, browser } = await start();
  const banksOf = async (changed: object) => {
    const page = await signIn(pageOf(await browser().open((await ask(changed)).url)));
    return page.choices("bank").map(({ value, checked }) => [value, checked]);
  };
  expect(await banksOf(context("fipId", "kotak-fip"))).toEqual([["KOTAK-FIP", true]]);
  expect(await banksOf(context("excludeFipIds", "HDFC-FIP,SBI-FIP"))).toEqual([
    ["ICICI-FIP", false],
    ["AXIS-FIP", false],
    ["KOTAK-FIP", false],
  ]);
});

test("an application may have one account chosen only, or leave the ticks to the person", async () => {
  const { ask, browser, engine } = await start();
  const accountsOf = async (mode: string) => {
    const { id, url } = await ask(context("accountSelectionMode", mode));
    const page = await lookAt(await signIn(pageOf(await browser().open(url))), "HDFC", "Kotak");
    return { id, page };
  };
  const multi = await accountsOf("multi");
  expect(multi.page.choices("account").map(({ checked }) => checked)).toEqual([false, false]);
  const optOut = await accountsOf("multi-opt-out");
  expect(optOut.page.choices("account").map(({ checked }) => checked)).toEqual([true, true]);
  const single = await accountsOf("single");
  expect(single.page.text).toContain("Choose the account to share");
  const review = await enterBankCodes(await single.page.check("XXXXXXX2880").submit("Continue"));
  await review.submit("Approve");
  const consent = await engine.findConsentByHandle(single.id);
  expect(consent?.artefact?.accounts.map(({ fipId }) => fipId)).toEqual(["KOTAK-FIP"]);
});

test("consents of a collection are decided in one go, the optional one left out where it is unticked", async () => {
  const { ask, post, browser, statusOf } = await start();
  const mandatory = await ask();
  const optional = await ask({ fetchType: "ONETIME" });
  const collection = setuCollection.parse(
    await post("/consents/collection", {
      mandatoryConsents: [mandatory.id],
      optionalConsents: [optional.id],
    }),
  );
  const page = await lookAt(await signIn(pageOf(await browser().open(collection.url))), "HDFC");
  const review = await enterBankCodes(await page.submit("Continue"));
  expect(() => review.check("Needed by who asks", false)).toThrow("disabled");
  const { left } = await review.check("Optional", false).submit("Approve");
  expect(left?.searchParams.get("id")).toBe(collection.consentCollectionId);
  expect(await statusOf(mandatory.id)).toBe("ACTIVE");
  expect(await statusOf(optional.id)).toBe("REJECTED");
});

test("an application that said no redirectUrl leaves the person on a last page", async () => {
  const { ask, browser } = await start();
  const { url } = await ask({ redirectUrl: undefined });
  const inBrowser = browser();
  const code = pageOf(await pageOf(await inBrowser.open(url)).submit("Send a code"));
  const page = await lookAt(pageOf(await code.fill("code", OTP).submit("Continue")), "HDFC");
  const review = await enterBankCodes(await page.submit("Continue"));
  const done = pageOf(await review.submit("Approve"));
  expect(done.status).toBe(200);
  expect(done.title).toContain("You approved this request");
  expect(pageOf(await done.follow("Your consents")).text).toContain("Active");
});

test("an application may have the request shown before the accounts are chosen", async () => {
  const { ask, browser } = await start();
  const banksAt = async (changed: object) =>
    (await signIn(pageOf(await browser().open((await ask(changed)).url)))).text;
  expect(await banksAt(context("consentReviewAt", "first"))).toContain("How often");
  expect(await banksAt({})).not.toContain("How often");
});
