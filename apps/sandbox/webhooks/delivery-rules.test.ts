import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { NewDeliveryRule } from "./delivery-rule.ts";
import { claimsOf } from "./testing/claims-of.ts";
import { BANK, startTold } from "./testing/told-sandbox.ts";

/** Messages `1`, `2` … fired at one endpoint under these rules, and what its receiver got. */
async function fired(count: number, rules: readonly NewDeliveryRule[]) {
  const told = await startTold();
  const { webhooks, agenda } = told.hosted;
  const target = { bank: BANK, clientId: null, url: "http://localhost:4000/", types: null, terms: {} };
  const endpoint = await webhooks.endpoints.add(target);
  for (const rule of rules) await webhooks.rules.add(rule);
  for (let n = 1; n <= count; n++) await webhooks.fire(endpoint.id, { type: "CUSTOM", body: { n: `${n}` } });
  await agenda.settle();
  const numbers = () => told.receiver.received.map(({ body }) => body.replace(/\D/g, ""));
  return { ...told, endpoint, numbers };
}

test("a duplicate is another delivery of the same message", async () => {
  const { numbers, hosted } = await fired(2, [
    { match: { nth: 2 }, effect: { kind: "duplicate", copies: 2 } },
  ]);
  expect(numbers()).toEqual(["1", "2", "2", "2"]);
  const copies = (await hosted.webhooks.log.list()).filter(({ copyOf }) => copyOf !== null);
  expect(copies).toHaveLength(2);
});

test("a delay waits on the world's clock", async () => {
  const { numbers, hosted, clock } = await fired(1, [{ effect: { kind: "delay", ms: 60_000 } }]);
  expect(numbers()).toEqual([]);
  clock.advance(59_999);
  await hosted.agenda.settle();
  expect(numbers()).toEqual([]);
  clock.advance(1);
  await hosted.agenda.settle();
  expect(numbers()).toEqual(["1"]);
});

test("what is dropped is in the log and never sent", async () => {
  const { numbers, hosted } = await fired(2, [{ match: { nth: 1 }, effect: { kind: "drop" } }]);
  expect(numbers()).toEqual(["2"]);
  expect((await hosted.webhooks.log.list()).map(({ state }) => state)).toEqual(["dropped", "delivered"]);
});

test("with a reorder the next one goes first; without a next one it goes after a while", async () => {
  const rule: NewDeliveryRule = { match: { nth: 1 }, effect: { kind: "reorder", withinMs: 5000 } };
  expect((await fired(3, [rule])).numbers()).toEqual(["2", "1", "3"]);
  const alone = await fired(1, [rule]);
  expect(alone.numbers()).toEqual([]);
  alone.clock.advance(5000);
  await alone.hosted.agenda.settle();
  expect(alone.numbers()).toEqual(["1"]);
});

const hashOf = (body = "") => createHash("sha256").update(body).digest("hex");

test("a tampered body differs in one character from what was signed", async () => {
  const { receiver, hosted, send } = await fired(1, [{ effect: { kind: "tamper" } }]);
  const [{ body } = { body: "" }] = await hosted.webhooks.log.list();
  const [got] = receiver.received;
  expect([...(got?.body ?? "")].filter((character, index) => character !== body[index])).toHaveLength(1);
  const claims = await claimsOf(got?.headers["webhook-signature"], BANK, send);
  expect(claims).toMatchObject({ request_body_sha256: hashOf(body) });
});

test("a tampered signature is none of the bank's; the body is as it was", async () => {
  const { receiver, hosted, send } = await fired(8, [{ effect: { kind: "tamper", part: "signature" } }]);
  const bodies = (await hosted.webhooks.log.list()).map(({ body }) => body);
  expect(receiver.received.map(({ body }) => body)).toEqual(bodies);
  for (const { headers } of receiver.received) {
    expect(headers["webhook-signature"]).toHaveLength(
      receiver.received[0]?.headers["webhook-signature"]?.length ?? 0,
    );
    expect(await claimsOf(headers["webhook-signature"], BANK, send)).toBeNull();
  }
});

test("rules match by bank, endpoint and type, apply so many times, and are drawn from the seed", async () => {
  const never = { kind: "drop" } as const;
  const others: NewDeliveryRule[] = [
    { match: { bank: "chase" }, effect: never },
    { match: { endpoint: "another" }, effect: never },
    { match: { type: "BALANCE" }, effect: never },
    { match: { probability: 0 }, effect: never },
  ];
  expect((await fired(2, others)).numbers()).toEqual(["1", "2"]);
  expect((await fired(4, [{ effect: never, times: 3 }])).numbers()).toEqual(["4"]);
  const half: NewDeliveryRule = { match: { probability: 0.5 }, effect: never };
  const [first, again] = [await fired(20, [half]), await fired(20, [half])];
  expect(first.numbers()).toEqual(again.numbers());
  expect(first.numbers().length).toBeGreaterThan(3);
  expect(first.numbers().length).toBeLessThan(17);
  const [rule] = await first.hosted.webhooks.rules.list();
  expect(rule).toMatchObject({ seen: 20, used: 20 - first.numbers().length });
});

test("rules are listed in order and taken back one by one or all at once", async () => {
  const { rules } = (await startTold()).hosted.webhooks;
  const [first, second] = [
    await rules.add({ effect: { kind: "drop" } }),
    await rules.add({ effect: { kind: "drop" } }),
  ];
  await rules.remove(first.id);
  expect((await rules.list()).map(({ id }) => id)).toEqual([second.id]);
  await expect(rules.remove(first.id)).rejects.toThrow("There is no rule");
  await rules.removeAll();
  expect(await rules.list()).toEqual([]);
});
