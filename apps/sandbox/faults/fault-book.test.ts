import { createMemoryStore } from "@sandbank/store";
import { afterEach, expect, test } from "vitest";
import { startSandbox } from "../testing/harness.ts";
import { FaultError } from "./fault-error.ts";

const BANK = "chase";
const FLAKY = { match: { probability: 0.5 }, effect: { type: "status", status: 500 } };
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
});

async function start(options = {}) {
  const started = await startSandbox(options);
  opened.push(started.sandbox);
  const { faults, requests, clock } = started.sandbox.worlds.default;
  const ask = async (path = `/${BANK}/fdx/v6/availability`, init: RequestInit = {}) =>
    (await started.send(`http://localhost:4010${path}`, init)).status;
  const askTimes = async (times: number) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push(await ask());
    return statuses;
  };
  return { ...started, faults, requests, worldClock: clock, ask, askTimes };
}

test("the same seed and the same calls are struck the same; another seed or another rule otherwise", async () => {
  const run = async (seed: number, id: string) => {
    const { faults, askTimes } = await start({ seed });
    await faults.add({ ...FLAKY, id });
    return askTimes(40);
  };
  const first = await run(1, "a");
  expect(new Set(first)).toEqual(new Set([200, 500]));
  expect(await run(1, "a")).toEqual(first);
  expect(await run(2, "a")).not.toEqual(first);
  expect(await run(1, "b")).not.toEqual(first);
});

test("delays are drawn the same again, spread evenly or lognormally about the median", async () => {
  const { drawMs } = await import("./duration.ts");
  const { drawUnit } = await import("./draw.ts");
  const drawAll = (distribution: Parameters<typeof drawMs>[0]) =>
    Array.from({ length: 999 }, (_, call) =>
      drawMs(distribution, (purpose) => drawUnit(42, "rule", call, purpose)),
    );
  const even = drawAll({ from: 100, to: 300 });
  expect(Math.min(...even)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...even)).toBeLessThanOrEqual(300);
  expect(even.toSorted((a, b) => a - b)[499]).toBeGreaterThan(180);
  const lognormal = drawAll({ median: 200, sigma: 1, most: 2_000 });
  const middle = lognormal.toSorted((a, b) => a - b)[499] ?? 0;
  expect(middle).toBeGreaterThan(160);
  expect(middle).toBeLessThan(250);
  expect(Math.max(...lognormal)).toBe(2_000);
  expect(drawAll({ median: 200, sigma: 1, most: 2_000 })).toEqual(lognormal);
});

test("a rule goes on after a restart where it stood, and a fork goes on by itself", async () => {
  const seed = 5;
  const { faults, askTimes } = await start({ seed });
  await faults.add(FLAKY);
  const whole = await askTimes(30);
  const interrupted = await start({ seed });
  await interrupted.faults.add(FLAKY);
  const begun = await interrupted.askTimes(12);
  const records = await interrupted.sandbox.worlds.default.store.list("");
  await interrupted.sandbox.worlds.reopen("default", records);
  expect([...begun, ...(await interrupted.askTimes(18))]).toEqual(whole);
});

test("rules are found again in the store, with their counts, and named on from there", async () => {
  const { clock } = await start();
  const store = createMemoryStore({ clock });
  const first = await start({ store });
  await first.faults.add({ preset: "temporary" });
  await first.faults.add({ preset: "slow", match: { institution: BANK, customer: "nobody" } });
  expect(await first.askTimes(2)).toEqual([503, 200]);
  await first.faults.remove("fault-2");
  const second = await start({ store });
  expect(second.faults.rules).toMatchObject([{ id: "fault-1", preset: "temporary", seen: 1, fired: 1 }]);
  expect((await second.faults.add({ preset: "flaky" })).id).toBe("fault-3");
  await second.faults.clear();
  expect((await start({ store })).faults.rules).toEqual([]);
});

test("a rule strikes what it matches and nothing else", async () => {
  const { faults, ask, connect } = await start();
  const tokens = await connect(BANK);
  const bearer = { headers: { authorization: `Bearer ${tokens.access_token}` } };
  const effect = { type: "status", status: 500 };
  const struck = async (match: object, path?: string, init?: RequestInit) => {
    await faults.clear();
    await faults.add({ match, effect });
    return (await ask(path, init)) === 500;
  };
  const accounts = `/${BANK}/fdx/v6/accounts`;
  const discovery = `/${BANK}/.well-known/openid-configuration`;
  expect(await struck({ institution: BANK })).toBe(true);
  expect(await struck({ institution: "amex" })).toBe(false);
  expect(await struck({ dialect: "fdx" })).toBe(true);
  expect(await struck({ dialect: "oauth" })).toBe(false);
  expect(await struck({ dialect: "oauth" }, discovery)).toBe(true);
  expect(await struck({ surface: "data" }, discovery)).toBe(false);
  expect(await struck({ surface: "pages" }, `/${BANK}/connected-apps`)).toBe(true);
  expect(await struck({ operation: "discover" }, discovery)).toBe(true);
  expect(await struck({ operation: ["getAccounts", "token"] }, accounts, bearer)).toBe(true);
  expect(await struck({ operation: "getTransactions" }, `${accounts}/x/transactions`, bearer)).toBe(true);
  expect(await struck({ operation: "getTransactions" }, accounts, bearer)).toBe(false);
  expect(await struck({ except: "getTransactions" }, accounts, bearer)).toBe(true);
  expect(await struck({ except: ["getAccounts", "token"] }, accounts, bearer)).toBe(false);
  expect(await struck({ except: "getAccounts" }, `/${BANK}/connected-apps`)).toBe(true);
  expect(await struck({ customer: 1 }, accounts, bearer)).toBe(true);
  expect(await struck({ customer: 2 }, accounts, bearer)).toBe(false);
  expect(await struck({ customer: 1 }, accounts)).toBe(false);
  const { username } = (await start()).sandbox.world.customer(1, "US");
  expect(await struck({ customer: username }, accounts, bearer)).toBe(true);
  expect(await struck({}, "/")).toBe(false);
});

test("nth, times and until bound when a rule fires", async () => {
  const { faults, askTimes, worldClock } = await start();
  const effect = { type: "status", status: 500 };
  await faults.add({ match: { nth: 2 }, effect });
  expect(await askTimes(3)).toEqual([200, 500, 200]);
  await faults.clear();
  await faults.add({ match: { nth: [1, 3] }, effect });
  expect(await askTimes(4)).toEqual([500, 200, 500, 200]);
  await faults.clear();
  await faults.add({ effect, times: 2 });
  expect(await askTimes(3)).toEqual([500, 500, 200]);
  await faults.clear();
  await faults.add({ effect, until: new Date(worldClock.now() + 60_000).toISOString() });
  expect(await askTimes(1)).toEqual([500]);
  worldClock.advance(60_000);
  expect(await askTimes(1)).toEqual([200]);
});

test("rules are passed in the order they were made, up to one that answers in the bank's place", async () => {
  const { faults, ask, requests } = await start();
  await faults.add({ id: "late", effect: { type: "delay", ms: 1 } });
  await faults.add({ id: "down", effect: { type: "status", status: 503 } });
  await faults.add({ id: "never", effect: { type: "status", status: 500 } });
  expect(await ask()).toBe(503);
  expect(
    requests
      .query()
      .at(-1)
      ?.faults.map(({ rule }) => rule),
  ).toEqual(["late", "down"]);
  expect(faults.rules.map(({ fired }) => fired)).toEqual([1, 1, 0]);
});

test("worlds do not see one another's rules", async () => {
  const { sandbox, ask, faults } = await start();
  await sandbox.worlds.create({ id: "blue" });
  await faults.add({ preset: "bank_down" });
  expect(await ask(`/~blue/${BANK}/fdx/v6/availability`)).toBe(200);
  expect(await ask()).toBe(503);
});

test.each([
  [{}, "needs either an effect or a preset"],
  [{ preset: "slow", effect: { type: "hang" } }, "needs either an effect or a preset"],
  [{ preset: "sloow" }, /preset must be one of bank_down, .*slow/],
  [{ effect: { type: "explode" } }, /effect\.type must be one of delay, status, .*bad_signature/],
  [{ effect: { type: "status", status: 200 } }, "effect.status must be a whole number from 400 to 599"],
  [
    { effect: { type: "status", status: 500, body: "x" } },
    /effect has no body; it may have type, status, message/,
  ],
  [{ effect: { type: "delay", ms: "soon" } }, /effect\.ms must be milliseconds up to 600000, \{ from, to \}/],
  [{ effect: { type: "hang" }, times: 0 }, "times must be a whole number from 1 to 1000000"],
  [{ effect: { type: "hang" }, until: "later" }, "until must be epoch milliseconds or an ISO 8601 date"],
  [{ effect: { type: "hang" }, match: { bank: "x" } }, /match has no bank; it may have institution, dialect/],
  [
    { effect: { type: "hang" }, match: { institution: "nobank" } },
    /match\.institution "nobank" must be one of .*amex/,
  ],
  [
    { effect: { type: "hang" }, match: { operation: "getMoney" } },
    /"getMoney" must be one of getAccounts, .*token/,
  ],
  [{ effect: { type: "hang" }, match: { except: "getMoney" } }, /match\.except "getMoney" must be one of/],
  [{ effect: { type: "hang" }, match: { probability: 2 } }, "match.probability must be a number from 0 to 1"],
])("%j is refused, with the field and what is allowed", async (input, message) => {
  const { faults } = await start();
  const refused = faults.add(input);
  await expect(refused).rejects.toBeInstanceOf(FaultError);
  await expect(refused).rejects.toMatchObject({
    message: typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
  });
  expect(faults.rules).toEqual([]);
});

test("a rule's name is taken once, and only rules that are there can be removed", async () => {
  const { faults } = await start();
  await faults.add({ id: "mine", preset: "slow" });
  await expect(faults.add({ id: "mine", preset: "slow" })).rejects.toMatchObject({ code: "exists" });
  await expect(faults.remove("yours")).rejects.toMatchObject({ code: "unknown", message: /there are: mine/ });
});
