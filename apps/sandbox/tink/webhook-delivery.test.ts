import { tinkMessage } from "@sandbank/protocol-tink/wire";
import { expect, test } from "vitest";
import type { NewDeliveryRule } from "../webhooks/delivery-rule.ts";
import { httpSender } from "../webhooks/send.ts";
import { LOOPBACK_ONLY } from "../webhooks/target-policy.ts";
import {
  hasPython,
  listen,
  type Verify,
  verifyBareBody,
  verifyByNode,
  verifyByPython,
} from "./testing/independent-receiver.ts";
import { EXTERNAL_USER, HOOK, startTink } from "./testing/told-tink.ts";

/** An application that listens on a port and checks what comes with an implementation of its own. */
async function startListening(verify: Verify = verifyByNode, wished: object = {}) {
  const tink = await startTink({ sendWebhook: httpSender(LOOPBACK_ONLY) });
  const receiver = await listen(verify, () => Math.floor(tink.clock.now() / 1000));
  const endpoint = await tink.created({ url: receiver.url, ...wished });
  receiver.trust(endpoint.secret);
  const told = async (count = 1) => {
    for (let number = 1; number <= count; number++) await tink.emit("account:updated", { id: `a${number}` });
    await tink.hosted.agenda.settle();
  };
  const addRule = (rule: NewDeliveryRule) => tink.hosted.webhooks.rules.add(rule);
  const log = () => tink.hosted.webhooks.log;
  return {
    ...tink,
    app: receiver,
    told,
    addRule,
    log,
    [Symbol.asyncDispose]: receiver[Symbol.asyncDispose],
  };
}

const ids = (received: readonly { readonly body: string }[]) =>
  received.map(({ body }) => tinkMessage.parse(JSON.parse(body)).content.id);

test("a message is context, content and event, under one signature an independent check accepts", async () => {
  await using started = await startListening();
  await started.told();
  const [message] = started.app.received;
  expect(message?.answered).toBe(204);
  expect(message?.signature).toMatch(/^t=1773154800,v1=[0-9a-f]{64}$/);
  expect(JSON.parse(message?.body ?? "")).toEqual({
    context: { userId: started.user.id, externalUserId: EXTERNAL_USER },
    content: { id: "a1" },
    event: "account:updated",
  });
  expect((await started.log().list()).map(({ state }) => state)).toEqual(["delivered"]);
});

test.each([
  ["node:crypto", verifyByNode, true],
  ["Python's hmac", verifyByPython, hasPython],
] as const)(
  "%s accepts what is sent, and refuses a wrong signature, a changed body and a stale timestamp with 412",
  async (_name, verify, isHere) => {
    if (!isHere) return;
    await using started = await startListening(verify);
    await started.told();
    for (const part of ["signature", "body", "timestamp"] as const) {
      await started.addRule({ effect: { kind: "tamper", part }, times: 1 });
      await started.told();
    }
    await started.told();
    expect(started.app.received.map(({ answered }) => answered)).toEqual([204, 412, 412, 412, 204]);
    const [sound, forged, , stale] = started.app.received;
    expect([forged?.body, stale?.body]).toEqual([sound?.body, sound?.body]);
    expect(forged?.signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    expect(stale?.signature?.slice(0, 12)).toBe("t=1773151200");
    // A refusal is final: 412 is nothing to try again for.
    const over = (await started.log().list()).map(({ state, attempts }) => [state, attempts]);
    expect(over.filter(([state]) => state === "failed")).toEqual([
      ["failed", 1],
      ["failed", 1],
      ["failed", 1],
    ]);
  },
);

test("with hex-body and superset, client libraries that check the bare body and read `type` and `data` understand it", async () => {
  await using started = await startListening(verifyBareBody, {
    signatureScheme: "hex-body",
    payloadStyle: "superset",
  });
  await started.told();
  expect(started.app.received.map(({ answered }) => answered)).toEqual([204]);
  const content = { id: "a1" };
  expect(JSON.parse(started.app.received[0]?.body ?? "")).toEqual({
    context: { userId: started.user.id, externalUserId: EXTERNAL_USER },
    content,
    event: "account:updated",
    type: "account:updated",
    data: content,
    timestamp: "2026-03-10T15:00:00.000Z",
  });
  expect(started.app.received[0]?.signature).toMatch(/^[0-9a-f]{64}$/);
});

test.each([408, 429, 500, 502, 503, 504])(
  "an endpoint that answers %d is tried three times more, each wait longer, by the world's clock",
  async (status) => {
    const { created, emit, hosted, receiver, clock } = await startTink();
    await created();
    receiver.answers.push(status, status, status, status, status);
    await emit();
    await hosted.agenda.settle();
    const waits: number[] = [];
    for (
      let due = await hosted.webhooks.nextDue();
      due !== undefined;
      due = await hosted.webhooks.nextDue()
    ) {
      waits.push((due - clock.now()) / 1000);
      clock.set(due);
      await hosted.agenda.settle();
    }
    expect(waits).toEqual([30, 120, 480]);
    expect(receiver.received).toHaveLength(4);
    expect((await hosted.webhooks.log.list()).map(({ state }) => state)).toEqual(["failed"]);
    const times = receiver.received.map(({ headers }) =>
      Number(/t=(\d+)/.exec(headers["x-tink-signature"] ?? "")?.[1]),
    );
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 30, 150, 630]);
  },
);

test.each([400, 401, 404, 410, 412, 501, 505, 302])(
  "an endpoint that answers %d is not tried again",
  async (status) => {
    const { created, emit, hosted, receiver } = await startTink();
    await created();
    receiver.answers.push(status);
    await emit();
    await hosted.agenda.settle();
    expect((await hosted.webhooks.log.list()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ["failed", 1],
    ]);
  },
);

test("where nobody listens it is not tried again; the log says why", async () => {
  const { created, emit, hosted } = await startTink({ sendWebhook: httpSender(LOOPBACK_ONLY) });
  await created({ url: "http://localhost:9/tink" });
  await emit();
  await hosted.agenda.settle();
  const [delivery] = await hosted.webhooks.log.list();
  expect(delivery).toMatchObject({ state: "failed", attempts: 1, dueAt: null });
  const [attempt] = await hosted.webhooks.log.attemptsOf(delivery?.id ?? "");
  expect(attempt?.problem).toContain("nobody listens");
});

test("an endpoint that recovers gets the message once more under a fresh signature", async () => {
  await using started = await startListening();
  started.app.answers.push(503);
  await started.told();
  started.clock.advance(30_000);
  await started.hosted.agenda.settle();
  expect(started.app.received.map(({ answered }) => answered)).toEqual([503, 204]);
  expect(new Set(started.app.received.map(({ body }) => body)).size).toBe(1);
});

test("messages come twice, late, out of order or never, as the rules say, and are replayed from the log", async () => {
  await using started = await startListening();
  await started.addRule({ match: { bank: "tink", nth: 1 }, effect: { kind: "duplicate" } });
  await started.addRule({ match: { nth: 2 }, effect: { kind: "reorder" } });
  await started.addRule({ match: { nth: 4 }, effect: { kind: "drop" } });
  await started.addRule({
    match: { nth: 5, type: "account:updated" },
    effect: { kind: "delay", ms: 60_000 },
  });
  await started.told(5);
  expect(ids(started.app.received)).toEqual(["a1", "a1", "a3", "a2"]);
  started.clock.advance(60_000);
  await started.hosted.agenda.settle();
  expect(ids(started.app.received)).toEqual(["a1", "a1", "a3", "a2", "a5"]);
  const dropped = (await started.log().list()).find(({ state }) => state === "dropped");
  await started.hosted.webhooks.replay(dropped?.id ?? "");
  await started.hosted.agenda.settle();
  expect(ids(started.app.received).at(-1)).toBe("a4");
  expect(started.app.received.every(({ answered }) => answered === 204)).toBe(true);
});

test("nobody is told of events they did not ask for, by a disabled endpoint, or of another application's users", async () => {
  const { created, call, emit, hosted, receiver, context, app, openUser } = await startTink();
  const { id } = await created();
  await emit("account:created");
  const other = { ...app, id: "f".repeat(32), clientId: "e".repeat(32) };
  await context.apps.keep(other);
  const theirs = await openUser({ market: "GB" }, other);
  await context.events.emit({ event: "account:updated", userId: theirs.id, content: { id: "a1" } });
  await call("PATCH", `/events/v2/webhook-endpoints/${id}`, { webhookEndpoint: { disabled: true } });
  await emit();
  await hosted.agenda.settle();
  expect(receiver.received).toEqual([]);
  await call("PATCH", `/events/v2/webhook-endpoints/${id}`, { webhookEndpoint: { disabled: false } });
  await created({ url: `${HOOK}/2` });
  await emit();
  await hosted.agenda.settle();
  expect(receiver.received.map(({ url }) => url)).toEqual([HOOK, `${HOOK}/2`]);
});
