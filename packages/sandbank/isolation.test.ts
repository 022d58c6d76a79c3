import { describe, expect, vi } from "vitest";
import { bankTest } from "./vitest.ts";

const AT = Date.parse("2026-03-10T15:00:00.000Z");
const DAY_MS = 86_400_000;
const TESTS = 200;
/** The same seed and the same calls give the same tokens: here each test has a seed of its own, to tell them apart. */
const test = bankTest({ at: new Date(AT).toISOString() }).override("worldOptions", ({ task }) => ({
  seed: Number(task.name.match(/\d+/)?.[0]),
}));
vi.setConfig({ maxConcurrency: TESTS });

/** The access token each test was given, by its day. */
const tokens = new Map<number, string>();
const { everybody: everybodyHasOne, arrive } = barrier(TESTS);

describe.concurrent("200 tests at once in one worker", () => {
  test.for(Array.from({ length: TESTS }, (_, day) => day))(
    "what test %i does is seen by nobody else",
    { timeout: 120_000 },
    async (day, { bank }) => {
      await bank.clock.advance({ by: `P${day}D` });
      const created = await bank.customers.create({ persona: "overspender" });
      const { id } = await bank.faults.add({ preset: "maintenance", match: { institution: "chase" } });
      const { accessToken, consentId } = await bank.authorize("amex", { username: `ok+test-${day}` });
      tokens.set(day, accessToken);
      arrive();
      await everybodyHasOne;

      const accountsWith = (token: string | undefined, institution = "amex") =>
        bank.fetch(`${bank.url}/${institution}/fdx/v6/accounts`, {
          headers: { authorization: `Bearer ${token}` },
        });
      expect((await accountsWith(accessToken)).status).toBe(200);
      expect((await accountsWith(tokens.get((day + 1) % TESTS))).status).toBe(401);
      expect((await accountsWith(accessToken, "chase")).status).toBe(503);

      expect(await bank.clock.show()).toMatchObject({ now: new Date(AT + day * DAY_MS).toISOString() });
      // The first copy in every world: nobody else was given somebody here.
      expect(created.customers.map(({ username }) => username)).toEqual(["overspender.2"]);
      expect((await bank.faults.list()).faults).toMatchObject([{ id, seen: 1, fired: 1 }]);
      expect((await bank.consents.list()).consents).toMatchObject([{ id: consentId }]);
      const { requests } = await bank.requests.find();
      expect(requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
        "authorize 303",
        "token 200",
        "getAccounts 200",
        "getAccounts 401",
        "getAccounts 503",
      ]);
    },
  );
});

test("no token was given twice, and every world is gone with its test", async ({ workerBank }) => {
  expect(new Set(tokens.values()).size).toBe(TESTS);
  const { worlds } = await workerBank.worlds.list();
  expect(worlds.map(({ id }) => id)).toEqual(["default"]);
});

/** Opens once so many have arrived. */
function barrier(count: number) {
  let arrived = 0;
  let open = () => {};
  const everybody = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrive = () => {
    arrived++;
    if (arrived === count) open();
  };
  return { everybody, arrive };
}
