import { createHash } from "node:crypto";
import { fixedClock } from "@sandbank/domain";
import { notification, notificationsPage } from "@sandbank/protocol-fdx/wire";
import { createMemoryStore } from "@sandbank/store";
import { expect, test } from "vitest";
import { startSandbox } from "../testing/harness.ts";
import { claimsOf } from "./testing/claims-of.ts";
import { BANK, createReceiver, startTold } from "./testing/told-sandbox.ts";

const SECOND = 1000;

test("an application that subscribed is told that a consent was revoked, signed by the bank", async () => {
  const { hosted, subscribe, revoke, tokens, send, receiver } = await startTold();
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  const arrival = await hosted.webhooks.next({ type: "CONSENT_REVOKED" });
  expect(notification.parse(JSON.parse(arrival.body)).notificationPayload).toMatchObject({
    id: tokens.grant_id,
    idType: "CONSENT",
    event: { status: "REVOKED", initiator: "DATA_PROVIDER" },
  });
  expect(receiver.received).toHaveLength(1);

  expect(await claimsOf(arrival.headers["webhook-signature"], BANK, send)).toEqual({
    iat: hosted.clock.now() / SECOND,
    jti: arrival.deliveryId,
    request_body_sha256: createHash("sha256").update(arrival.body).digest("hex"),
  });
});

test("nobody is told of what they did not subscribe to, nor of another application's customers", async () => {
  const { hosted, subscribe, revoke } = await startTold();
  await subscribe("BALANCE", "NEW_DATA");
  await hosted.webhooks.endpoints.add({
    bank: BANK,
    clientId: "another-app",
    url: "http://localhost:4001/",
    types: null,
    terms: {},
  });
  await revoke();
  await hosted.agenda.settle();
  expect(await hosted.webhooks.log.list()).toEqual([]);
  await expect(hosted.webhooks.next({}, { timeoutMs: 1 })).rejects.toThrow("Nothing else was sent");
});

test("waiting for a webhook in vain says what did arrive", async () => {
  const { hosted, subscribe, revoke } = await startTold();
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  await hosted.agenda.settle();
  await expect(hosted.webhooks.next({ type: "BALANCE" }, { timeoutMs: 1 })).rejects.toThrow(
    `No webhook {"type":"BALANCE"} within 1 ms. Sent and not asked for: CONSENT_REVOKED of ${BANK} to http://localhost:4000/hooks.`,
  );
});

test("what fails is tried again by the world's clock, with back-off, until it is given up", async () => {
  const { hosted, subscribe, revoke, receiver, clock } = await startTold();
  receiver.answers.push(500, 302, 503, 500, 500, 500, 500, 500);
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  const start = clock.now();
  await hosted.agenda.settle();
  const [{ id } = { id: "" }] = await hosted.webhooks.log.list();
  const at = async () => (await hosted.webhooks.log.get(id)).dueAt;
  const waits: number[] = [];
  for (let due = await at(); due !== null; due = await at()) {
    waits.push((due - clock.now()) / SECOND);
    clock.set(due);
    await hosted.agenda.settle();
  }
  expect(waits).toEqual([30, 120, 480, 1920, 7680, 30_720]);
  const attempts = await hosted.webhooks.log.attemptsOf(id);
  expect(attempts.map(({ number, at: when }) => [number, when])[1]).toEqual([2, start + 30 * SECOND]);
  expect(attempts.map(({ problem }) => problem).slice(0, 2)).toEqual([
    "answered 500",
    "answered 302; nobody follows redirects",
  ]);
  expect((await hosted.webhooks.log.get(id)).state).toBe("failed");
  const bodies = new Set(receiver.received.map(({ body }) => body));
  expect([receiver.received.length, bodies.size]).toEqual([7, 1]);
});

test("a delivery that is replayed goes out once more with the same body", async () => {
  const { hosted, subscribe, revoke, receiver } = await startTold();
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  const first = await hosted.webhooks.next();
  const again = await hosted.webhooks.replay(first.deliveryId);
  const second = await hosted.webhooks.next({ deliveryId: again.id });
  expect(second.body).toBe(first.body);
  expect(receiver.received).toHaveLength(2);
  await expect(hosted.webhooks.replay("none")).rejects.toThrow('There is no delivery "none"');
});

test("an application that did not hear it asks for it", async () => {
  const { subscribe, revoke, receiver, hosted, connectAgain, fdx } = await startTold();
  receiver.answers.push(500);
  await subscribe("CONSENT_REVOKED", "CONSENT");
  await revoke();
  await hosted.agenda.settle();
  const { access_token } = await connectAgain();
  const asked = await fdx(BANK, "/notifications?limit=10", access_token);
  const { notifications } = notificationsPage.parse(await asked.json());
  expect(notifications).toEqual([JSON.parse(receiver.received[0]?.body ?? "")]);
});

test("any message can be fired by hand; secrets in the log are masked", async () => {
  const { hosted, receiver } = await startTold();
  const { webhooks } = hosted;
  const target = { bank: BANK, clientId: null, url: "http://localhost:4000/?key=abc", types: [], terms: {} };
  const endpoint = await webhooks.endpoints.add(target);
  await webhooks.fire(endpoint.id, { type: "CUSTOM", body: { hello: "world" } });
  const arrival = await webhooks.next({ type: "CUSTOM" });
  expect([arrival.body, receiver.received[0]?.url]).toEqual(['{"hello":"world"}', target.url]);
  const [attempt] = await webhooks.log.attemptsOf(arrival.deliveryId);
  expect(attempt?.request.url).toBe("http://localhost:4000/?key=***");
  await expect(webhooks.fire("none", { type: "CUSTOM", body: {} })).rejects.toThrow("no webhook endpoint");
});

test("what waits is sent after a restart from the same store", async () => {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const store = createMemoryStore({ clock });
  const first = await startTold({ store, clock });
  first.receiver.answers.push(500);
  await first.subscribe("CONSENT_REVOKED", "CONSENT");
  await first.revoke();
  await first.hosted.webhooks.next();
  await first.hosted.agenda.settle();
  first.sandbox.worlds.close();

  clock.advance(30 * SECOND);
  const receiver = createReceiver();
  const { sandbox } = await startSandbox({ store, clock, sendWebhook: receiver.send });
  const { webhooks, agenda } = sandbox.worlds.default;
  const [delivery] = await webhooks.log.list();
  await agenda.settle();
  expect(receiver.received.map(({ body }) => body)).toEqual([delivery?.body]);
  expect((await webhooks.log.list()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["delivered", 2],
  ]);
});

test("one that was being sent when the process ended is sent again", async () => {
  const clock = fixedClock("2026-03-10T15:00:00Z");
  const store = createMemoryStore({ clock });
  const hanging = await startTold({ store, clock, sendWebhook: () => new Promise(() => {}) });
  await hanging.subscribe("CONSENT_REVOKED", "CONSENT");
  await hanging.revoke();
  await expect.poll(async () => (await store.list("world/default/WebhookDelivery"))[0]?.consumed).toBe(true);
  hanging.sandbox.worlds.close();

  const receiver = createReceiver();
  const left = createMemoryStore({ clock });
  await left.replace("", await store.list(""));
  const { sandbox } = await startSandbox({ store: left, clock, sendWebhook: receiver.send });
  await sandbox.worlds.default.agenda.settle();
  expect(receiver.received).toHaveLength(1);
});

test("a world that was put back sends nothing of what waited, and whoever waits for a webhook goes on waiting", async () => {
  const { hosted, subscribe, revoke, receiver, sandbox, clock } = await startTold();
  await subscribe("CONSENT_REVOKED", "CONSENT");
  const before = await hosted.store.list("");
  const next = hosted.webhooks.next();
  receiver.answers.push(500);
  await revoke();
  expect((await next).type).toBe("CONSENT_REVOKED");

  const waiting = hosted.webhooks.next();
  const reopened = await sandbox.worlds.reopen("default", before);
  clock.advance(60 * SECOND);
  await hosted.agenda.settle();
  await reopened.agenda.settle();
  expect(receiver.received).toHaveLength(1);
  const [endpoint] = await reopened.webhooks.endpoints.list();
  await reopened.webhooks.fire(endpoint?.id ?? "", { type: "CUSTOM", body: {} });
  expect((await waiting).type).toBe("CUSTOM");
});

test("the same seed and the same calls send the same bytes, signatures included", async () => {
  const sent = async () => {
    const { hosted, subscribe, revoke, receiver } = await startTold();
    await subscribe("CONSENT_REVOKED", "CONSENT");
    await hosted.webhooks.rules.add({
      effect: { kind: "tamper", part: "signature" },
      match: { probability: 0.5 },
    });
    await hosted.webhooks.rules.add({ effect: { kind: "duplicate" } });
    await revoke();
    await hosted.agenda.settle();
    return receiver.received;
  };
  const [first, second] = [await sent(), await sent()];
  expect(first).toHaveLength(2);
  expect(second).toEqual(first);
});
