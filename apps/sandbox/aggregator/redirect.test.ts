// The encrypted way in and back (Sahamati AA redirection guidelines 1.1.0).
import {
  type RedirectQuery,
  type RedirectRequest,
  readReturn,
  returnQuery,
  writeRedirect,
} from "@sandbank/protocol-account-aggregator/crypto";
import type { AccountAggregator } from "@sandbank/protocol-account-aggregator/webview";
import { expect, test } from "vitest";
import { ORIGIN, pageOf } from "../testing/harness.ts";
import {
  BACK,
  enterBankCodes,
  lookAt,
  MOBILE,
  signIn,
  startAggregator,
} from "./testing/aggregator-harness.ts";

const FIU = { id: "sandbank-core", secret: "sandbank-core-secret" };

async function start() {
  const harness = await startAggregator();
  const { handle } = await harness.request({ redirectUrl: undefined });
  const now = () => harness.clock.now();
  const request: RedirectRequest = {
    txnid: "d6b7a0a2-7f0a-4f6a-9d2b-0d5a3a3f1c11",
    sessionid: "session-1",
    userid: `${MOBILE}@sandbank-aa`,
    redirect: `${BACK}?state=7`,
    srcref: handle,
  };
  const sealed = (changed: Partial<RedirectRequest> = {}, sender: Partial<typeof FIU> = {}) =>
    writeRedirect({ ...request, ...changed }, { ...FIU, ...sender, at: now() });
  const open = async (query: RedirectQuery | Record<string, string>, browser = harness.browser()) =>
    pageOf(await browser.open(`${ORIGIN}/aa/webview?${new URLSearchParams({ ...query })}`));
  const answerOf = (left: URL | null) =>
    readReturn(returnQuery.parse(Object.fromEntries(left?.searchParams ?? [])), FIU.secret, now());
  return { ...harness, handle, sealed, open, answerOf, request };
}

test("an FIU sends a person encrypted, and is answered encrypted", async () => {
  const { open, sealed, answerOf, engine, handle, request } = await start();
  const first = await open(await sealed());
  expect(first.text).toContain("Sandbank asks to read your bank accounts.");
  const accounts = await lookAt(await signIn(first), "HDFC");
  const review = await enterBankCodes(await accounts.submit("Continue"));
  expect(review.text).toContain("You will return to localhost:4000");
  const { left } = await review.submit("Approve");
  expect(left?.origin).toBe("http://localhost:4000");
  expect(left?.searchParams.get("state")).toBe("7");
  expect(await answerOf(left)).toEqual({
    txnid: request.txnid,
    sessionid: request.sessionid,
    userid: request.userid,
    status: "S",
    errorcode: "0",
  });
  expect((await engine.findConsentByHandle(handle))?.status).toBe("ACTIVE");
});

test("the bank an FIU wishes for is ticked to begin with, and others can be", async () => {
  const { open, sealed } = await start();
  const banks = await signIn(await open(await sealed({ fipid: "icici-fip,KOTAK-FIP" })));
  expect(banks.choices("bank").map(({ value, checked }) => [value, checked])).toEqual([
    ["HDFC-FIP", false],
    ["ICICI-FIP", true],
    ["SBI-FIP", false],
    ["AXIS-FIP", false],
    ["KOTAK-FIP", true],
  ]);
});

test("rejecting answers F with 1, cancelling F with 5, and wrong codes F with 4", async () => {
  const { open, sealed, answerOf } = await start();
  const cancelled = await (await open(await sealed())).submit("Cancel");
  expect(await answerOf(cancelled.left)).toMatchObject({ status: "F", errorcode: "5" });

  let page = pageOf(await (await open(await sealed())).submit("Send a code"));
  for (const wrong of ["1", "2", "3"]) page = pageOf(await page.fill("code", wrong).submit("Continue"));
  const stopped = await page.submit("Return to Sandbank");
  expect(await answerOf(stopped.left)).toMatchObject({ status: "F", errorcode: "4" });

  const accounts = await lookAt(await signIn(await open(await sealed())), "HDFC");
  const review = await enterBankCodes(await accounts.submit("Continue"));
  const rejected = await pageOf(await review.submit("Reject")).submit("Reject");
  expect(await answerOf(rejected.left)).toMatchObject({ status: "F", errorcode: "1" });
});

test("several requests in one link are decided on together, and all are told of", async () => {
  const { open, sealed, answerOf, engine, handle, request } = await start();
  const { handle: other } = await startOther(engine);
  const both = `${handle},${other}`;
  const accounts = await lookAt(await signIn(await open(await sealed({ srcref: both }))), "HDFC");
  const review = await enterBankCodes(await accounts.submit("Continue"));
  expect(review.choices("consent")).toHaveLength(2);
  const { left } = await review.submit("Approve");
  expect(await answerOf(left)).toMatchObject({ status: "S", srcref: both, txnid: request.txnid });
  for (const one of [handle, other]) expect((await engine.findConsentByHandle(one))?.status).toBe("ACTIVE");
});

async function startOther({ listConsents, requestConsent }: AccountAggregator["engine"], fiuId = FIU.id) {
  const [known] = await listConsents();
  if (!known) throw new Error("nothing was asked for");
  const detail = { ...known.detail, DataConsumer: { id: fiuId, type: "FIU" as const } };
  return requestConsent({ fiuId, door: "rebit", detail });
}

test("a request that cannot be answered any more is told to the person, with the way back answered as well", async () => {
  const { open, sealed, engine, handle, answerOf } = await start();
  await engine.rejectConsent({ handle });
  const page = await open(await sealed());
  expect([page.status, page.title]).toEqual([410, expect.stringContaining("You rejected this request")]);
  const back = new URL(page.root.querySelector("main a")?.getAttribute("href") ?? "none:");
  expect(await answerOf(back)).toMatchObject({ status: "F", errorcode: "2" });
});

test("a link that is incomplete, forged, old or about somebody else's request is refused with the reason", async () => {
  const { open, sealed, clock, engine } = await start();
  const good = await sealed();
  const missing = await open({ fi: good.fi, reqdate: good.reqdate });
  expect([missing.status, missing.text]).toEqual([400, expect.stringContaining("Missing: ecreq")]);
  const nobody = await open(await sealed({}, { id: "nobody" }));
  expect([nobody.status, nobody.text]).toEqual([
    400,
    expect.stringContaining('No FIU "nobody" is registered here'),
  ]);
  const forged = await open(await sealed({}, { secret: "another-secret" }));
  expect([forged.status, forged.text]).toEqual([
    400,
    expect.stringContaining("The encrypted part does not open"),
  ]);
  const unknown = await open(await sealed({ srcref: "nothing" }));
  expect([unknown.status, unknown.text]).toEqual([
    404,
    expect.stringContaining('no consent request "nothing"'),
  ]);
  const foreign = await startOther(engine, "fiu-other");
  const theirs = await open(await sealed({ srcref: foreign.handle }));
  expect([theirs.status, theirs.text]).toEqual([400, expect.stringContaining("was given to another FIU")]);
  clock.advance(5 * 60_000);
  const old = await open(good);
  expect([old.status, old.text]).toEqual([400, expect.stringContaining("more than 180 s from now")]);
});
