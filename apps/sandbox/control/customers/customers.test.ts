import { createMemoryStore } from "@sandbank/store";
import { personas } from "@sandbank/world";
import { expect, test } from "vitest";
import { z } from "zod";
import { startSandbox } from "../../testing/harness.ts";
import { controlOf } from "../testing/control-of.ts";

const ADA = {
  people: [
    {
      username: "ada",
      name: "Ada Lovelace",
      accounts: [
        {
          key: "daily",
          bank: "chase",
          product: "total-checking",
          openingBalance: "100.00",
          openedOn: "-1y",
          transactions: [{ date: "-3d", amount: "-12.50", description: "COFFEE" }],
        },
      ],
    },
  ],
};

test("people are found by name, by number, by persona and by what they hold", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const everybody = await rest("GET", "/customers?limit=3");
  expect(everybody.body.customers.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
  expect(everybody.body.next).toBe(3);
  const [first] = everybody.body.customers;
  expect((await rest("GET", `/customers?username=${first.username.toUpperCase()}`)).body).toEqual({
    customers: [first],
    next: null,
  });
  const named = await trpc.customers.find.query({ username: "overspender" });
  expect(named.customers[0]?.persona).toBe("overspender");
  expect((await trpc.customers.find.query({ username: "nobody.at.all" })).customers).toEqual([]);

  const holders = await rest("GET", "/customers?accountType=savings&institution=chase&limit=2&after=10");
  expect(holders.body.customers).toHaveLength(2);
  for (const { username, number } of holders.body.customers) {
    expect(number).toBeGreaterThan(10);
    const { accounts } = await trpc.customers.describe.query({ customer: username });
    expect(accounts.some(({ institution, type }) => institution === "chase" && type === "savings")).toBe(
      true,
    );
  }
});

test("a person is described with every account and balance, and signs in with what is said", async () => {
  const { sandbox, connect, fdx } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const described = await trpc.customers.describe.query({ customer: "1" });
  expect((await rest("GET", "/customers/1?country=US")).body).toEqual(described);
  const { username, password, accounts } = described;
  const tokens = await connect("amex", { username, password });
  const [card] = accounts.filter(({ institution }) => institution === "amex");
  const answer = await fdx("amex", `/accounts/${card?.id}`, tokens.access_token);
  const { currentBalance } = z.object({ currentBalance: z.number() }).parse(await answer.json());
  expect(Math.round(currentBalance * 100)).toBe(-(card?.balance.ledgerMinor ?? 0));
});

test("everybody who asks for a persona gets somebody of that kind whom nobody had before", async () => {
  const { sandbox } = await startSandbox();
  const { rest, trpc } = controlOf(sandbox);
  const asked = await Promise.all([
    ...[1, 2, 3].map(() => trpc.customers.create.mutate({ persona: "overspender" })),
    ...[1, 2].map(async () => (await rest("POST", "/customers", { persona: "overspender" })).body),
  ]);
  const names = asked.flatMap(({ customers }) =>
    customers.map(({ username }: { username: string }) => username),
  );
  expect(names.toSorted()).toEqual([2, 3, 4, 5, 6].map((copy) => `overspender.${copy}`));
  for (const { customers } of asked) expect(customers[0].accounts.length).toBeGreaterThan(0);
  for (const { id } of personas) {
    expect((await trpc.customers.create.mutate({ persona: id })).customers[0]?.persona).toBe(id);
  }
});

test("the people of a scenario are there at once, after a restart, in a fork and in a snapshot; a reset forgets them", async () => {
  const started = await startSandbox();
  const store = createMemoryStore({ clock: started.clock });
  const { sandbox } = await startSandbox({ store });
  const { rest, trpc } = controlOf(sandbox);
  const made = await rest("POST", "/customers", { scenario: ADA });
  expect([made.status, made.body.message]).toEqual([201, undefined]);
  expect(made.body.customers).toMatchObject([
    {
      username: "ada",
      givenName: "Ada",
      accounts: [{ institution: "chase", balance: { ledgerMinor: 8750 } }],
    },
  ]);
  const second = { people: [{ ...ADA.people[0], username: "grace" }] };
  expect((await trpc.customers.create.mutate({ scenario: second })).customers[0]?.username).toBe("grace");

  const again = controlOf((await startSandbox({ store })).sandbox);
  expect((await again.trpc.customers.describe.query({ customer: "grace" })).accounts).toHaveLength(1);
  await trpc.worlds.fork.mutate({ world: "default", as: "copy" });
  expect((await controlOf(sandbox, "/~copy").rest("GET", "/customers/ada")).status).toBe(200);
  const snapshot = await trpc.worlds.snapshot.query({ world: "default" });
  await trpc.worlds.reset.mutate({ world: "default" });
  expect((await rest("GET", "/customers/ada")).status).toBe(404);
  await trpc.worlds.restore.mutate({ world: "default", ...snapshot });
  expect((await rest("GET", "/customers/grace")).status).toBe(200);
});

test("people who cannot be are refused by field, and nobody of them comes", async () => {
  const { sandbox } = await startSandbox();
  const { rest } = controlOf(sandbox);
  expect((await rest("POST", "/customers", { scenario: ADA })).status).toBe(201);
  const before = await sandbox.worlds.default.store.list("");
  const wrong = {
    people: [
      ADA.people[0],
      { username: "x", accounts: [{ ...ADA.people[0]?.accounts[0], bank: "nowhere" }] },
    ],
  };
  const refused = [
    [{ persona: "hero" }, 400, "unknown_persona"],
    [{ persona: "overspender", scenario: ADA }, 400, "invalid_request"],
    [{}, 400, "invalid_request"],
    [{ persona: "overspender", country: "FR" }, 400, "unknown_country"],
    [{ scenario: wrong }, 400, "invalid_scenario"],
    [{ scenario: ADA }, 400, "invalid_scenario"],
  ] as const;
  for (const [body, status, error] of refused) {
    expect(await rest("POST", "/customers", body)).toMatchObject({ status, body: { error } });
  }
  const named = await rest("POST", "/customers", { scenario: wrong });
  expect(named.body.message).toContain("scenario.people[1].accounts[0].bank");
  expect(await sandbox.worlds.default.store.list("")).toEqual(before);
  expect((await rest("GET", "/customers/nobody.here")).body.error).toBe("unknown_customer");
});
