import {
  KNOWN_SETU_CLIENT,
  setuConsent,
  setuNotification,
  setuSession,
} from "@sandbank/protocol-account-aggregator/wire/setu";
import { expect, test } from "vitest";
import { controlOf } from "../control/testing/control-of.ts";
import { ORIGIN, startSandbox } from "../testing/harness.ts";
import type { NewDeliveryRule } from "../webhooks/delivery-rule.ts";
import { createReceiver } from "../webhooks/testing/told-sandbox.ts";

const HOOK = "http://localhost:4000/setu-hook";
const PRODUCT = "/account-aggregator/setu/products/sandbank-core-product";
const MOBILE = "5550000005";
const dataRange = { from: "2026-01-01T00:00:00Z", to: "2026-03-10T00:00:00Z" };
const DAY_MS = 86_400_000;

/** An application that knows of Setu what it is told, and asks again for whatever it is told of. */
async function startApplication() {
  const receiver = createReceiver();
  const known = new Map<string, string>();
  const { sandbox, send, clock } = await startSandbox({
    async sendWebhook(request) {
      const { type, consentId } = setuNotification.parse(JSON.parse(request.body));
      if (type === "CONSENT_STATUS_UPDATE") known.set(consentId, (await consentOf(consentId)).status);
      return receiver.send(request);
    },
  });
  const hosted = sandbox.worlds.default;
  const { rest } = controlOf(sandbox);
  const call = async (method: string, path: string, body?: object) => {
    const response = await send(`${ORIGIN}/setu${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        "x-client-id": KNOWN_SETU_CLIENT.clientId,
        "x-client-secret": KNOWN_SETU_CLIENT.secret,
        "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const consentOf = async (id: string) => setuConsent.parse(await call("GET", `/v2/consents/${id}`));
  const sessionOf = async (id: string) => setuSession.parse(await call("GET", `/v2/sessions/${id}`));
  return {
    sandbox,
    hosted,
    clock,
    rest,
    receiver,
    /** Status of each consent it was told of, as it read it then. */
    known,
    consentOf,
    sessionOf,
    call,
    register: (change: object = {}) =>
      rest("PUT", PRODUCT, { clientId: "sandbank-core", webhookUrl: HOOK, ...change }),
    async ask(change: object = {}) {
      const terms = { vua: MOBILE, dataRange, consentDuration: { unit: "DAY", value: 90 } };
      return setuConsent.parse(await call("POST", "/v2/consents", { ...terms, ...change }));
    },
    answer: (id: string, how: string, body: object = {}) =>
      rest("POST", `/account-aggregator/consents/${id}/${how}`, body),
    begin: async (consentId: string) =>
      setuSession.parse(await call("POST", "/v2/sessions", { consentId, dataRange, format: "json" })),
    /** What came, in the order it did. */
    async told() {
      await hosted.agenda.settle();
      return receiver.received.map(({ body }) => setuNotification.parse(JSON.parse(body)));
    },
  };
}

test("the whole flow headless: register, ask, approve, be told, fetch, read", async () => {
  const { register, ask, answer, told, begin, sessionOf, receiver } = await startApplication();
  expect(await register()).toMatchObject({
    status: 200,
    body: { id: "sandbank-core-product", webhookUrl: HOOK },
  });
  const { id, url, status } = await ask({ context: [{ key: "fipId", value: "HDFC-FIP" }] });
  expect([url, status]).toEqual([`${ORIGIN}/setu/v2/consents/webview/${id}`, "PENDING"]);
  const approved = await answer(id, "approve", { banks: ["hdfc"] });
  expect(approved.status).toBe(200);
  const [consent] = await told();
  expect(consent).toMatchObject({
    consentId: id,
    data: { status: "ACTIVE", detail: { accounts: [{ fipId: "HDFC-FIP" }] } },
  });
  const session = await begin(id);
  expect((await told())[1]).toMatchObject({
    type: "SESSION_STATUS_UPDATE",
    dataSessionId: session.id,
    data: { status: "COMPLETED" },
  });
  expect(receiver.received[0]?.headers).not.toHaveProperty("webhook-signature");
  const { fips } = await sessionOf(session.id);
  expect(fips?.[0]?.accounts[0]?.data).toMatchObject({ account: { type: "deposit" } });
});

test("banks a context leaves out are not shared, whatever a person says", async () => {
  const { ask, answer, consentOf } = await startApplication();
  const { id } = await ask({ context: [{ key: "excludeFipIds", value: "HDFC-FIP,ICICI-FIP" }] });
  await answer(id, "approve");
  const fips = (await consentOf(id)).accountsLinked.map(({ fipId }) => fipId);
  expect(new Set(fips)).toEqual(new Set(["SBI-FIP", "AXIS-FIP", "KOTAK-FIP"]));
});

const WRONGS: readonly [string, readonly NewDeliveryRule[]][] = [
  ["as they should be", []],
  ["doubled", [{ effect: { kind: "duplicate", copies: 2 } }]],
  ["late", [{ match: { nth: 1 }, effect: { kind: "delay", ms: 3_600_000 } }]],
  ["out of order", [{ match: { nth: 4 }, effect: { kind: "reorder", withinMs: 60_000 } }]],
  ["lost on the way", [{ match: { nth: 2 }, effect: { kind: "drop" } }]],
];

test.each(WRONGS)("notifications %s leave an application with what GET says", async (_how, rules) => {
  const app = await startApplication();
  await app.register();
  for (const rule of rules) await app.hosted.webhooks.rules.add(rule);
  const { id } = await app.ask({ context: [{ key: "fipId", value: "HDFC-FIP" }] });
  await app.answer(id, "approve");
  const session = await app.begin(id);
  await app.answer(id, "pause");
  await app.answer(id, "resume");
  await app.sessionOf(session.id);
  await app.call("POST", `/v2/consents/${id}/revoke`);
  await app.rest("POST", "/clock/advance", { by: "P1D" });
  expect((await app.consentOf(id)).status).toBe("REVOKED");
  expect([...app.known]).toEqual([[id, "REVOKED"]]);
  // Nothing that was told, however often, changed what there is.
  expect(await app.call("GET", `/v2/consents/${id}/data-sessions`)).toMatchObject({
    dataSessions: [{ sessionId: session.id, status: "COMPLETED" }],
  });
  expect((await app.consentOf(id)).usage).toEqual({ count: 1, lastUsed: "2026-03-10T15:00:00.000Z" });
});

test("moving the clock tells of what ends on the way: sessions, requests nobody answers, consents", async () => {
  const { register, ask, answer, told, begin, rest, consentOf, sessionOf } = await startApplication();
  await register();
  const [{ id }, { id: unanswered }] = [
    await ask({ context: [{ key: "fipId", value: "HDFC-FIP" }] }),
    await ask(),
  ];
  await answer(id, "approve");
  const session = await begin(id);
  const moved = await rest("POST", "/clock/advance", { by: "P91D" });
  expect(moved.body.counts).toMatchObject({ "aggregator.consent": 2, "aggregator.session": 1 });
  expect((await told()).slice(2)).toMatchObject([
    { type: "SESSION_STATUS_UPDATE", timestamp: "2026-03-10T16:00:00.000Z", data: { status: "EXPIRED" } },
    { consentId: unanswered, timestamp: "2026-03-11T15:00:00.000Z", data: { status: "EXPIRED" } },
    { consentId: id, timestamp: "2026-06-08T15:00:00.000Z", data: { status: "EXPIRED" } },
  ]);
  expect((await consentOf(id)).status).toBe("EXPIRED");
  expect((await sessionOf(session.id)).status).toBe("EXPIRED");
});

test("with auto-fetch the data comes every day while the clock moves", async () => {
  const { register, ask, answer, told, rest } = await startApplication();
  await register({ autoFetch: { everyHours: 24 } });
  const { id } = await ask({
    context: [{ key: "fipId", value: "HDFC-FIP" }],
    dataRange: { ...dataRange, to: "2027-01-01T00:00:00Z" },
  });
  await answer(id, "approve");
  await rest("POST", "/clock/advance", { by: "P3D" });
  const data = (await told()).filter(({ type }) => type === "FI_DATA_READY");
  expect(data.map(({ timestamp }) => Date.parse(timestamp) - Date.parse("2026-03-10T15:00:00Z"))).toEqual([
    0,
    DAY_MS,
    2 * DAY_MS,
    3 * DAY_MS,
  ]);
});

test("a product that is another client's, or of a client nobody knows, cannot be registered", async () => {
  const { rest } = await startApplication();
  const theirs = { clientId: "lender", secret: "a-secret-of-the-lender" };
  expect((await rest("PUT", PRODUCT, theirs)).body).toMatchObject({ error: "invalid_product" });
  const other = "/account-aggregator/setu/products/loans";
  expect((await rest("PUT", other, { clientId: "lender" })).body.message).toMatch(/send its secret too/);
  expect((await rest("PUT", other, { ...theirs, webhookUrl: "https://elsewhere.example/" })).status).toBe(
    400,
  );
  expect((await rest("PUT", other, theirs)).status).toBe(200);
  const listed = await rest("GET", "/account-aggregator/setu/products");
  expect(listed.body.products.map((product: { id: string }) => product.id)).toEqual([
    "sandbank-core-product",
    "loans",
  ]);
});

test("a fault at the façade is refused in Setu's shape, and each world has a façade of its own", async () => {
  const { sandbox, rest, call } = await startApplication();
  const fault = {
    match: { institution: "setu", operation: "listFips" },
    effect: { type: "status", status: 503 },
  };
  expect((await rest("POST", "/faults", fault)).status).toBe(201);
  expect(await call("GET", "/v2/fips")).toMatchObject({
    errorCode: "ServiceUnavailable",
    errorMsg: expect.any(String),
  });
  await sandbox.worlds.create({ id: "blue" });
  const request = new Request(`${ORIGIN}/~blue/setu/v2/consents`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-client-id": KNOWN_SETU_CLIENT.clientId,
      "x-client-secret": KNOWN_SETU_CLIENT.secret,
      "x-product-instance-id": KNOWN_SETU_CLIENT.productInstanceId,
    },
    body: JSON.stringify({ vua: MOBILE, dataRange }),
  });
  const { id, url } = setuConsent.parse(await (await sandbox.fetch(request)).json());
  expect(url).toBe(`${ORIGIN}/~blue/setu/v2/consents/webview/${id}`);
  expect(await call("GET", `/v2/consents/${id}`)).toMatchObject({ errorCode: "NotFound" });
});
