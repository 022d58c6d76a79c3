import { expect, test } from "vitest";
import type { NewDeliveryRule } from "./delivery-rule.ts";
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

test.each(["body", "signature"] as const)(
  "a tampered %s differs in one character from what was signed",
  async (part) => {
    const { receiver, hosted } = await fired(1, [{ effect: { kind: "tamper", part }, times: 1 }]);
    const [{ id } = { id: "" }] = await hosted.webhooks.log.list();
    await hosted.webhooks.replay(id);
    await hosted.agenda.settle();
    const [bad, good] = receiver.received;
    const signedPart = (jwt = "") => jwt.slice(jwt.lastIndexOf(".") + 1);
    const differs = (a = "", b = "") => [...a].filter((character, index) => character !== b[index]).length;
    expect(differs(bad?.body, good?.body)).toBe(part === "body" ? 1 : 0);
    if (part === "signature") {
      const resign = await hosted.webhooks.log.get(id);
      expect(resign.tampered).toBe("signature");
      expect(signedPart(bad?.headers["webhook-signature"])).toHaveLength(86);
    }
  },
);

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
