// Two sandboxes on one Postgres serve one world. Needs TEST_DATABASE_URL.
import { DAY_MS } from "@sandbank/domain";
import { NOTIFICATIONS_SCOPE } from "@sandbank/protocol-fdx/wire";
import { describe, expect, test, vi } from "vitest";
import { controlOf } from "./control/testing/control-of.ts";
import { ORIGIN, readTokens, SCOPE } from "./testing/harness.ts";
import { startTwo } from "./testing/two-sandboxes.ts";
import { BANK, createReceiver } from "./webhooks/testing/told-sandbox.ts";

vi.setConfig({ testTimeout: 60_000 });

const AVAILABILITY = `${ORIGIN}/chase/fdx/v6/availability`;

describe.skipIf(!process.env.TEST_DATABASE_URL)("two sandboxes on one Postgres", () => {
  test("a dance whose every request goes to the other one ends with tokens good at both", async () => {
    await using bank = await startTwo();
    const callback = await bank.approve(bank.authorizeUrl("chase"));
    const tokens = await readTokens(await bank.redeem("chase", callback));
    for (const { fetch } of [bank.one, bank.two]) {
      const headers = { authorization: `Bearer ${tokens.access_token}` };
      const answer = await fetch(new Request(`${ORIGIN}/chase/fdx/v6/accounts`, { headers }));
      expect(answer.status).toBe(200);
    }
    const fresh = await readTokens(await bank.refresh("chase", tokens.refresh_token));
    expect(fresh.access_token).not.toBe(tokens.access_token);
    expect((await bank.redeem("chase", callback)).status, "a code is used once").toBe(400);
    expect(bank.failures).toEqual([]);
  });

  test("a code both are given at once is good at one, and nothing drawn is drawn twice", async () => {
    await using bank = await startTwo();
    const callbacks = await Promise.all(
      [1, 2, 3, 4].map(() => bank.approve(bank.authorizeUrl("chase"), {}, bank.browser())),
    );
    expect(new Set(callbacks.map(({ searchParams }) => searchParams.get("code"))).size).toBe(4);
    const [callback = new URL(ORIGIN)] = callbacks;
    const answers = await Promise.all([1, 2, 3, 4].map(() => bank.redeem("chase", callback)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });

  test("a clock moved at one has moved at the other", async () => {
    await using bank = await startTwo();
    const [one, two] = bank.controls;
    await one.trpc.clock.set.mutate({ to: "2026-07-01T00:00:00Z" });
    expect((await two.trpc.clock.show.query()).now).toBe("2026-07-01T00:00:00.000Z");
    await two.rest("POST", "/clock/advance", { by: "P1D" });
    expect((await one.trpc.clock.show.query()).now).toBe("2026-07-02T00:00:00.000Z");
    await Promise.all([one.trpc.clock.scale.mutate({ rate: 2 }), two.trpc.clock.scale.mutate({ rate: 2 })]);
    bank.clock.advance(DAY_MS);
    expect((await one.trpc.clock.show.query()).now).toBe("2026-07-04T00:00:00.000Z");
    expect(await two.trpc.clock.show.query()).toEqual(await one.trpc.clock.show.query());
  });

  test("what is injected at either is seen at both, and none is lost when both do so at once", async () => {
    await using bank = await startTwo();
    const [one, two] = bank.controls;
    const { customers } = await one.trpc.customers.find.query({
      accountType: "checking",
      institution: "chase",
      limit: 1,
    });
    const customer = customers[0]?.username ?? "";
    const { accounts } = await two.trpc.customers.describe.query({ customer });
    const account = accounts.find(({ institution, type }) => institution === "chase" && type === "checking");
    const path = `/customers/${customer}/accounts/${account?.id}`;
    const inject = (control: typeof one, description: string) =>
      control.rest("POST", `${path}/transactions`, { amountMinor: -1250, description });
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, n) => inject(n % 2 ? one : two, `COFFEE ${n}`)),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect((await one.rest("GET", path)).body.balance.ledgerMinor).toBe(
      (account?.balance.ledgerMinor ?? 0) - 6 * 1250,
    );
    const rows = await one.rest("GET", `${path}/transactions`);
    expect(await two.rest("GET", `${path}/transactions`)).toEqual(rows);
    const third = await bank.start();
    expect(await controlOf(third).rest("GET", `${path}/transactions`), "opened later").toEqual(rows);
    await third.close();
  });

  test("a fault made at one strikes at the other, as often as it should at both together", async () => {
    await using bank = await startTwo();
    const [one, two] = bank.controls;
    await one.rest("POST", "/faults", { preset: "bank_down", match: { institution: "chase" }, times: 3 });
    const ask = (n: number) => (n % 2 ? bank.one : bank.two).fetch(new Request(AVAILABILITY));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => ask(n)));
    expect(answers.filter(({ status }) => status === 503)).toHaveLength(3);
    expect((await two.trpc.faults.list.query()).faults).toMatchObject([{ id: "fault-1", fired: 3 }]);
    await two.rest("DELETE", "/faults");
    expect((await one.trpc.faults.list.query()).faults).toEqual([]);
    const made = await two.trpc.faults.add.mutate({ preset: "bank_down" });
    expect(made.id).toBe("fault-2");
  });

  test("worlds made, forked, restored, reset and dropped at one are so at the other", async () => {
    await using bank = await startTwo();
    const [one, two] = bank.controls;
    const inBlue = [controlOf(bank.one, "/~blue"), controlOf(bank.two, "/~blue")] as const;
    await one.trpc.worlds.create.mutate({ id: "blue", seed: 7 });
    expect(await two.trpc.worlds.get.query({ world: "blue" })).toMatchObject({ seed: 7 });
    await inBlue[1].trpc.clock.set.mutate({ to: "2027-01-01" });
    const kept = await one.trpc.worlds.snapshot.query({ world: "blue" });
    await two.trpc.worlds.fork.mutate({ world: "blue", as: "copy" });
    await one.trpc.worlds.reset.mutate({ world: "blue" });
    expect((await inBlue[1].trpc.clock.show.query()).now).toBe("2026-03-10T15:00:00.000Z");
    await two.trpc.worlds.restore.mutate({ world: "blue", ...kept });
    expect((await inBlue[0].trpc.clock.show.query()).now).toBe("2027-01-01T00:00:00.000Z");
    const both = await Promise.allSettled([
      one.trpc.worlds.create.mutate({ id: "red" }),
      two.trpc.worlds.create.mutate({ id: "red" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await one.trpc.worlds.delete.mutate({ world: "blue" });
    const left = (await two.trpc.worlds.list.query()).worlds.map(({ id }) => id);
    expect(left.sort()).toEqual(["copy", "default", "red"]);
    expect((await bank.two.fetch(new Request(`${ORIGIN}/~blue/chase`))).status).toBe(404);
  });

  test("what comes due is told once, whichever moves the clock, and both know of the delivery", async () => {
    const receiver = createReceiver();
    await using bank = await startTwo({ sendWebhook: receiver.send });
    const [one, two] = bank.controls;
    await one.rest("POST", "/clock/freeze", {});
    const scope = `${SCOPE} ${NOTIFICATIONS_SCOPE}`;
    const callback = await bank.approve(bank.authorizeUrl(BANK, { scope }));
    const tokens = await readTokens(await bank.redeem(BANK, callback));
    const subscribed = await bank.fdx(BANK, "/notification-subscriptions", tokens.access_token, {
      method: "POST",
      body: JSON.stringify({
        type: "CONSENT_REVOKED",
        category: "CONSENT",
        callbackUrl: "http://localhost:4000/hooks",
        subscriber: { name: "The App", type: "DATA_RECIPIENT" },
      }),
    });
    expect(subscribed.status).toBe(201);
    receiver.answers.push(500);
    await two.trpc.consents.revoke.mutate({ consent: tokens.grant_id });
    await bank.two.worlds.default.agenda.settle();
    expect(receiver.received).toHaveLength(1);
    await Promise.all([
      one.rest("POST", "/clock/advance", { by: "P1D" }),
      two.rest("POST", "/clock/advance", { by: "P1D" }),
    ]);
    await Promise.all([bank.one, bank.two].map(({ worlds }) => worlds.default.agenda.settle()));
    expect(receiver.received, "once more, after the one that failed").toHaveLength(2);
    const { deliveries } = await one.trpc.webhooks.listDeliveries.query({});
    expect(deliveries).toMatchObject([{ state: "delivered", attempts: 2 }]);
    expect((await two.trpc.webhooks.listDeliveries.query({})).deliveries).toEqual(deliveries);
  });

  test("people added at one sign in at the other", async () => {
    await using bank = await startTwo();
    const [one, two] = bank.controls;
    const made = await Promise.all(
      [one, two, one].map((control) => control.rest("POST", "/customers", { persona: "overspender" })),
    );
    expect(new Set(made.map(({ body }) => JSON.stringify(body))).size, "a copy each").toBe(3);
    const scenario = {
      people: [
        {
          username: "ada",
          name: "Ada Lovelace",
          accounts: [
            {
              key: "main",
              bank: "chase",
              product: "total-checking",
              openedOn: "-1y",
              openingBalance: "100.00",
            },
          ],
        },
      ],
    };
    expect((await one.rest("POST", "/customers", { scenario })).status).toBe(201);
    expect((await two.rest("GET", "/customers/ada")).status).toBe(200);
    expect((await bank.connect("chase", { username: "ada" })).grant_id).toBeTruthy();
  });

  test("a database that went away is 503 and no wrong answer", async () => {
    await using bank = await startTwo();
    expect((await bank.one.fetch(new Request(AVAILABILITY))).status).toBe(200);
    await bank.drop();
    const answer = await bank.one.fetch(new Request(AVAILABILITY));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/database .* does not answer/);
    expect(bank.failures.length).toBeGreaterThan(0);
  });
});
