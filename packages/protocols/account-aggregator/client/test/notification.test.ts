import { randomUUID } from "node:crypto";
import { fixedClock, toIso } from "@sandbank/domain";
import { NotificationRefused, ProviderError } from "@sandbank/provider";
import { expect, test } from "vitest";
import { signDetached, testSigner, verifyDetached } from "../../crypto/index.ts";
import { errorResponse } from "../../wire/index.ts";
import { readRebitNotification } from "../rebit/read-notification.ts";
import type { Registry } from "../rebit/registry.ts";
import { createSignedCalls } from "../rebit/signed-calls.ts";

const clock = fixedClock("2026-06-15T14:00:00Z");
const AA_ID = "our-aa";
const aggregator = testSigner("aa");

function open(down = false) {
  const registry: Registry = {
    apiKey: async () => "key",
    async aggregator() {
      if (down) throw new ProviderError("unavailable", "the registry does not answer");
      return { kid: aggregator.kid, key: aggregator.publicKey, webviewUrl: "http://aa.test", handle: AA_ID };
    },
    setBaseUrl: async () => undefined,
  };
  const options = {
    kind: "rebit",
    baseUrl: "http://aa.test",
    registryUrl: "http://registry.test",
    clientId: "us",
    clientSecret: "secret",
    aaId: AA_ID,
    signingKey: null,
    redirectSecret: "secret",
  } as const;
  const calls = createSignedCalls(options, registry, { clock, fetch, timeoutMs: 1_000 });
  return async (message: object | string, signer: typeof aggregator | null = aggregator) => {
    const body = typeof message === "string" ? message : JSON.stringify(message);
    const headers = new Headers(signer ? { "x-jws-signature": signDetached(body, signer) } : {});
    return readRebitNotification({ headers, body }, calls, AA_ID);
  };
}

const txnid = randomUUID();
const from = (id: string, said: object) => ({
  ver: "2.0.0",
  timestamp: toIso(clock.now()),
  txnid,
  Notifier: { type: "AA", id },
  ...said,
});
const CONSENT = { ConsentStatusNotification: { consentId: randomUUID(), consentStatus: "REVOKED" } };
const DELIVERY = { FIStatusNotification: { sessionId: randomUUID(), sessionStatus: "COMPLETED" } };

/** What the sender of a refused message is answered, its signature looked at. */
async function refused(reading: Promise<unknown>) {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotificationRefused)) throw new Error("it was not refused", { cause: error });
  const { status, headers, body } = error.answer;
  verifyDetached(headers["x-jws-signature"] ?? "", body, testSigner("fiu").publicKey);
  return { code: error.code, status, ...errorResponse.parse(JSON.parse(body)) };
}

test("a notification of our aggregator is taken and acknowledged, signed", async () => {
  const told = await open()(from(AA_ID, CONSENT));
  expect(told).toMatchObject({ id: txnid, type: "CONSENT_REVOKED", about: { kind: "consent" } });
  expect(JSON.parse(told.answer?.body ?? "")).toMatchObject({ txnid, response: "OK" });
});

test.each([
  ["a consent, of another aggregator", from("other-aa", CONSENT), "InvalidNotifier"],
  ["a session, of another aggregator", from("other-aa", DELIVERY), "InvalidRequest"],
  ["neither a consent nor a session", from(AA_ID, {}), "InvalidRequest"],
])("%s: a signed 400 that names the message", async (_, message, errorCode) => {
  for (const signer of [aggregator, testSigner("fip")]) {
    const answer = await refused(open()(message, signer));
    expect(answer).toMatchObject({ code: "invalid_response", status: 400, errorCode, txnid, ver: "2.0.0" });
    expect(answer.timestamp).toBe(toIso(clock.now()));
  }
});

test("what another key signed in our aggregator's name, or nobody, is a signed 400", async () => {
  for (const signer of [testSigner("fip"), null]) {
    const answer = await refused(open()(from(AA_ID, CONSENT), signer));
    expect(answer).toMatchObject({ status: 400, errorCode: "SignatureDoesNotMatch", txnid });
  }
});

test("what is no JSON at all is answered under a txnid of ours", async () => {
  const answer = await refused(open()("not JSON"));
  expect(answer).toMatchObject({ status: 400, errorCode: "InvalidRequest" });
  expect(answer.txnid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
});

test("while the registry does not answer nothing is said of the message: it is to be told again", async () => {
  const answer = await refused(open(true)(from(AA_ID, CONSENT)));
  expect(answer).toMatchObject({ code: "unavailable", status: 503, errorCode: "ServiceUnavailable" });
});
