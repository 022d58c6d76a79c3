import { DAY_MS, fixedClock, startOfDate } from "@sandbank/domain";
import { tinkMarkets } from "@sandbank/protocol-tink/wire";
import { personas } from "@sandbank/world";
import { expect, test } from "vitest";
import { controlOf } from "../control/testing/control-of.ts";
import { startSandbox } from "../testing/harness.ts";
import { demoAccountsOf, signed, viewOfIngested } from "./testing/ingested-view.ts";

const SCENARIOS = ["high_saver", "overspender", "stable_income"] as const;
const MARKETS = Object.keys(tinkMarkets);

/** What a month's pay may be in a currency, in whole units. */
const PAY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  CZK: [20_000, 250_000],
  DKK: [12_000, 120_000],
  EUR: [1_000, 12_000],
  GBP: [900, 12_000],
  NOK: [12_000, 120_000],
  PLN: [3_000, 36_000],
  SEK: [12_000, 120_000],
};

async function start(at?: string) {
  const started = await startSandbox(at === undefined ? {} : { clock: fixedClock(at) });
  const hosted = started.sandbox.worlds.default;
  const { context } = await hosted.tink();
  return { ...started, ...controlOf(started.sandbox), hosted, context };
}

async function lifeOf(
  { context, hosted }: Awaited<ReturnType<typeof start>>,
  made: { userId: string; username: string },
  country: string,
) {
  const customer = hosted.world.findCustomer(made.username, country);
  if (!customer) throw new Error(`nobody is ${made.username}`);
  const bank = `demobank-${country.toLowerCase()}`;
  return { customer, accounts: await demoAccountsOf(context, made.userId, bank, customer.number) };
}

const countryOf = (market: string) =>
  market === "GB" ? "GB" : ["SE", "DK", "NO"].includes(market) ? "SE" : "DE";

test.each(SCENARIOS)(
  "%s keeps what is promised of such people, in every market and its money",
  { timeout: 120_000 },
  async (scenario) => {
    const started = await start();
    const { invariants = [] } = personas.find(({ id }) => id === scenario) ?? {};
    expect(invariants.length).toBeGreaterThan(1);
    for (const market of MARKETS) {
      const wished = { scenario, market, copy: 1, externalUserId: `${scenario}-${market}` };
      const made = await started.trpc.tink.demoUsers.create.mutate(wished);
      const { currency } = tinkMarkets[market] ?? { currency: "" };
      expect(made.currency).toBe(currency);
      const { customer, accounts } = await lifeOf(started, made, countryOf(market));
      const view = viewOfIngested(started.hosted.world, customer, accounts);
      for (const { sentence, check } of invariants)
        expect([market, sentence, check(view)]).toEqual([market, sentence, null]);
      const pay = accounts
        .flatMap(({ rows }) => rows)
        .filter(({ detailedCategory, postedAt }) => detailedCategory === "salary" && postedAt !== null);
      expect(pay.every((row) => row.currency === currency)).toBe(true);
      const inYear = pay.filter(({ postedAt }) => (postedAt ?? 0) >= view.year.from);
      const monthly = inYear.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / 12 / 100;
      const [least = 0, most = 0] = PAY[currency] ?? [];
      const isPlausible = monthly > least && monthly < most;
      expect([market, isPlausible ? "plausible" : monthly]).toEqual([market, "plausible"]);
    }
  },
);

test.each(["2026-01-31T23:59:00Z", "2026-07-01T00:00:00Z", "2026-12-31T12:00:00Z", "2027-03-31T08:00:00Z"])(
  "at %s the promises hold as well, for other people of the kinds too",
  async (at) => {
    const started = await start(at);
    for (const scenario of SCENARIOS) {
      const { invariants = [] } = personas.find(({ id }) => id === scenario) ?? {};
      for (const [market, copy] of [
        ["GB", 2],
        ["NO", 3],
        ["FI", 4],
      ] as const) {
        const wished = { scenario, market, copy, externalUserId: `${scenario}-${market}` };
        const made = await started.trpc.tink.demoUsers.create.mutate(wished);
        const { customer, accounts } = await lifeOf(started, made, countryOf(market));
        const view = viewOfIngested(started.hosted.world, customer, accounts);
        for (const { sentence, check } of invariants)
          expect([customer.username, sentence, check(view)]).toEqual([customer.username, sentence, null]);
      }
    }
  },
);

test.each(SCENARIOS)(
  "%s has thirteen months that end now, and balances that are the sum of them",
  async (scenario) => {
    const started = await start();
    const made = await started.trpc.tink.demoUsers.create.mutate({ scenario, market: "SE" });
    const now = started.clock.now();
    expect(Date.parse(made.from)).toBe(startOfDate("2025-02-01"));
    const { accounts } = await lifeOf(started, made, "SE");
    const times = accounts.flatMap(({ rows }) =>
      rows.map(({ postedAt, authorizedAt }) => postedAt ?? authorizedAt),
    );
    expect(times.length).toBe(made.transactions);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.parse(made.from));
    expect(Math.min(...times)).toBeLessThan(Date.parse(made.from) + 7 * DAY_MS);
    expect(Math.max(...times)).toBeGreaterThan(now - 3 * DAY_MS);
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
    for (const { account, ingested, rows } of accounts) {
      const booked = rows.filter(({ postedAt }) => postedAt !== null);
      const [source] = started.hosted.world
        .accounts({ bank: "demobank-se", customer: account.customer })
        .filter(({ type }) => type === account.type);
      const before = source && started.hosted.world.balance(source, Date.parse(made.from) - 1).ledgerMinor;
      expect(booked.reduce((sum, row) => sum + signed(row), before ?? Number.NaN)).toBe(
        ingested.balanceMinor,
      );
    }
  },
);

test("what moves between own accounts moves by the same amount in every market", async () => {
  const started = await start();
  for (const market of ["CZ", "PL", "DK"]) {
    const made = await started.trpc.tink.demoUsers.create.mutate({ scenario: "high_saver", market });
    const { accounts } = await lifeOf(started, made, countryOf(market));
    const rows = accounts.flatMap(({ rows: each }) => each).filter(({ postedAt }) => postedAt !== null);
    const legs = (row: (typeof rows)[number]) =>
      rows.filter(({ transferId }) => transferId !== null && transferId === row.transferId);
    const pairs = rows.map(legs).filter(({ length }) => length === 2);
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs) expect(pair.reduce((sum, row) => sum + signed(row), 0)).toBe(0);
  }
});

test("a second of a kind is somebody else; one that is named twice is refused, and leaves nothing behind", async () => {
  const { rest, context } = await start();
  const first = await rest("POST", "/tink/demo-users", { scenario: "overspender", market: "SE" });
  const second = await rest("POST", "/tink/demo-users", { scenario: "overspender", market: "SE" });
  expect([first.status, first.body.externalUserId, first.body.username]).toEqual([
    201,
    "demo-overspender",
    "overspender",
  ]);
  expect([second.body.externalUserId, second.body.username]).toEqual(["demo-overspender-2", "overspender.2"]);
  expect(second.body.accounts.map(({ balance }: { balance: string }) => balance)).not.toEqual(
    first.body.accounts.map(({ balance }: { balance: string }) => balance),
  );
  const named = { scenario: "overspender", market: "SE", externalUserId: "mine", copy: 2 };
  const mine = await rest("POST", "/tink/demo-users", named);
  expect([mine.body.externalUserId, mine.body.username]).toEqual(["mine", "overspender.2"]);
  const again = await rest("POST", "/tink/demo-users", named);
  expect([again.status, again.body.error]).toEqual([409, "user_external_id_exists"]);
  expect((await context.ingested.accountsOf(mine.body.userId)).length).toBe(2);
});

test("what cannot be is refused in words", async () => {
  const { rest } = await start();
  const refusals = [
    [{ scenario: "millionaire" }, 400, "invalid_request"],
    [{ scenario: "high_saver", market: "IN" }, 400, "user_invalid_market"],
    [{ scenario: "high_saver", locale: "tlh" }, 400, "user_invalid_locale"],
    [{ scenario: "high_saver", clientId: "nobody" }, 404, "unknown_tink_app"],
  ] as const;
  for (const [wished, status, error] of refusals) {
    const refused = await rest("POST", "/tink/demo-users", wished);
    expect([refused.status, refused.body.error]).toEqual([status, error]);
  }
});
