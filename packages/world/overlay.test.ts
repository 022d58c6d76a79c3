import { startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWorld } from "./create-world.ts";
import {
  accountsOf,
  allTransactions,
  anyCountry,
  anyCustomer,
  anySeed,
  DAYS,
  found,
  seen,
  sellerOf,
  settingAt,
  signed,
} from "./fixture.ts";
import type { Account, ScenarioTransaction, World } from "./model/index.ts";
import { scenarioTransaction } from "./testing/scenario-transaction.ts";

const NOW = "2026-01-20T12:00:00Z";
const JANUARY = Date.UTC(2026, 0, 1);

function purchase(key: string, at: number, amountMinor = -1234): ScenarioTransaction {
  return scenarioTransaction(key, at, { postedAt: at + 2 * DAYS, amountMinor });
}

async function oneAccount() {
  const { world, clock } = await settingAt(NOW);
  return { world, clock, account: found(accountsOf(world, 1)[0]) };
}

/** Everything that posts from an instant on is in the balance, and statements add up still. */
function expectReconciled(world: World, account: Account, from: number): void {
  const rows = allTransactions(world, account, { from: from + 1 });
  const posted = rows.filter(({ status }) => status !== "pending");
  const change = posted.reduce((sum, row) => sum + signed(row), 0);
  const { ledgerMinor, holdsMinor } = world.balance(account);
  expect(ledgerMinor - world.balance(account, from).ledgerMinor).toBe(change);
  const pending = rows.filter(({ status }) => status === "pending");
  expect(holdsMinor).toBe(pending.reduce((sum, row) => sum - Math.min(0, signed(row)), 0));
  for (const { openingMinor, closingMinor, from: first, to } of world.statements(account, { from })) {
    const start = startOfDate(first);
    const within = rows.filter(
      ({ postedAt }) => postedAt !== null && postedAt >= start && postedAt < startOfDate(to) + DAYS,
    );
    if (start > from)
      expect(closingMinor - openingMinor).toBe(within.reduce((sum, row) => sum + signed(row), 0));
  }
}

test("what is added is seen, pending and posted, in the balance of that day and of every year after", async () => {
  const { world, clock, account } = await oneAccount();
  const lastYear = Date.UTC(2024, 11, 30);
  const before = [2024, 2025, 2026, 2027].map(
    (year) => world.balance(account, Date.UTC(year, 5, 1)).ledgerMinor,
  );
  const id = world.overlay.apply(account, { kind: "add", transaction: purchase("a", lastYear) });
  expect(allTransactions(world, account).find((row) => row.id === id)).toMatchObject({
    status: "posted",
    amountMinor: 1234,
    direction: "debit",
    description: "PURCHASE a",
    category: "groceries",
  });
  expect(
    [2024, 2025, 2026, 2027].map((year) => world.balance(account, Date.UTC(year, 5, 1)).ledgerMinor),
  ).toEqual(before.map((minor, index) => (index === 0 ? minor : minor - 1234)));
  clock.set(lastYear + DAYS);
  const pending = found(
    allTransactions(world, account).find(({ description }) => description === "PURCHASE a"),
  );
  expect(pending.status).toBe("pending");
  clock.set(NOW);
  expect(found(allTransactions(world, account).find((row) => row.id === id)).pendingId).toBe(pending.id);
});

test("whatever was edited, balances are what the rows say, over New Year too", async () => {
  const anyEdit = fc.record({
    kind: fc.constantFrom("add", "change", "remove"),
    ago: fc.integer({ min: 0, max: 60 }),
    amountMinor: fc.integer({ min: 1, max: 500_000 }),
  });
  const edits = fc.array(anyEdit, { minLength: 1, maxLength: 6 });
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    edits,
    async (seed, customer, country, list) => {
      const { world, clock } = await settingAt(NOW, seed);
      for (const account of accountsOf(world, customer, country)) {
        list.forEach(({ kind, ago, amountMinor }, index) => {
          const rows = allTransactions(world, account, { from: JANUARY - 90 * DAYS });
          const row = rows[ago % Math.max(1, rows.length)];
          if (kind === "add" || !row) {
            const at = Math.max(startOfDate(account.openedOn), clock.now() - ago * DAYS);
            world.overlay.apply(account, {
              kind: "add",
              transaction: purchase(`${index}`, at, -amountMinor),
            });
          } else if (kind === "remove")
            world.overlay.apply(account, { kind: "remove", transactionId: row.id });
          else world.overlay.apply(account, { kind: "change", transactionId: row.id, to: { amountMinor } });
        });
        for (const now of [NOW, "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2028-01-03T00:00:00Z"]) {
          clock.set(now);
          expectReconciled(world, account, JANUARY - 200 * DAYS);
        }
        clock.set(NOW);
      }
    },
  );
  await fc.assert(run, { numRuns: 8 });
});

test("editing one account changes no other", async () => {
  const { world, account } = await oneAccount();
  const others = () =>
    [1, 2].flatMap((customer) => accountsOf(world, customer)).filter(({ id }) => id !== account.id);
  const look = () =>
    JSON.stringify(others().map((other) => seen(world, other, { from: JANUARY - 100 * DAYS })));
  const before = look();
  const [row] = allTransactions(world, account, { limit: 1 });
  world.overlay.apply(account, { kind: "remove", transactionId: found(row).id });
  world.overlay.apply(account, { kind: "add", transaction: purchase("x", JANUARY) });
  world.overlay.apply(account, { kind: "close", at: JANUARY });
  expect(look()).toBe(before);
  expect(world.overlay.sequence).toBe(3);
});

test("a refund that is added makes its purchase refunded; taken out again, or made smaller, it does no more", async () => {
  const { world, account } = await oneAccount();
  const bought = world.overlay.apply(account, { kind: "add", transaction: purchase("bought", JANUARY) });
  const cursor = world.changesSince(account).cursor;
  const refund = {
    ...purchase("back", JANUARY + 5 * DAYS, 1234),
    refersTo: { kind: "refund", key: "bought" },
  } as const;
  const back = world.overlay.apply(account, { kind: "add", transaction: refund });
  const row = (id: string) => allTransactions(world, account).find((each) => each.id === id);
  expect(row(bought)?.status).toBe("refunded");
  expect(row(back)?.refersTo).toEqual({ kind: "refund", id: bought });
  const changes = world.changesSince(account, cursor);
  expect(changes.modified.map(({ id }) => id)).toEqual([bought]);
  expect(changes.added.map(({ id }) => id)).toEqual([back]);
  world.overlay.apply(account, { kind: "change", transactionId: back, to: { amountMinor: 1000 } });
  expect(row(bought)?.status).toBe("posted");
  world.overlay.apply(account, { kind: "change", transactionId: back, to: { amountMinor: 1234 } });
  expect(row(bought)?.status).toBe("refunded");
  world.overlay.apply(account, { kind: "remove", transactionId: back });
  expect([row(bought)?.status, row(back)]).toEqual(["posted", undefined]);
});

test("what gave back a purchase that was taken out gives back nothing", async () => {
  const { world } = await settingAt(NOW);
  let taken = 0;
  for (let customer = 1; customer <= 6; customer++) {
    for (const account of accountsOf(world, customer)) {
      const rows = allTransactions(world, account, { from: JANUARY - 300 * DAYS });
      const refund = rows.find(({ refersTo }) => refersTo !== null);
      if (!refund?.refersTo || !rows.some(({ id }) => id === refund.refersTo?.id)) continue;
      world.overlay.apply(account, { kind: "remove", transactionId: refund.refersTo.id });
      const after = allTransactions(world, account, { from: JANUARY - 300 * DAYS });
      expect(after.find(({ id }) => id === refund.id)).toEqual({ ...refund, refersTo: null });
      taken++;
    }
  }
  expect(taken).toBeGreaterThan(2);
});

test("a closed account is closed from that instant on, keeps its past, and nothing new begins on it", async () => {
  for (const type of ["checking", "savings", "credit_card", "investment"] as const) {
    const { world, clock } = await settingAt(NOW, 42, [sellerOf("US", "checking", type)]);
    const holder = { bank: "harborline", customer: 1 };
    const account = found(world.accounts(holder).find((each) => each.type === type));
    const past = allTransactions(world, account, { to: JANUARY });
    world.overlay.apply(account, { kind: "close", at: JANUARY });
    expect(world.account(holder, account.id)).toEqual({
      ...account,
      status: "closed",
      closedOn: "2026-01-01",
    });
    expect(allTransactions(world, account, { to: JANUARY })).toEqual(past);
    clock.set("2029-06-01T00:00:00Z");
    const later = allTransactions(world, account, { from: JANUARY });
    expect(later.every(({ authorizedAt }) => authorizedAt < JANUARY)).toBe(true);
    expectReconciled(world, account, JANUARY - 100 * DAYS);
    clock.set(JANUARY - 1);
    expect(world.account(holder, account.id)?.status).toBe("open");
  }
});

test("statements of an edited account are there still, of a card with no more to pay than is owed", async () => {
  const { world } = await settingAt(NOW, 42, [sellerOf("US", "checking", "savings", "credit_card")]);
  for (const account of accountsOf(world, 1)) {
    const before = world.statements(account, { limit: 6 });
    const newest = found(before[0]);
    const from = startOfDate(newest.from);
    const transaction = purchase("charged", from + 1000, account.type === "credit_card" ? 90_000_000 : -500);
    world.overlay.apply(account, { kind: "add", transaction });
    const after = world.statements(account, { limit: 6 });
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.closingMinor).toBe(newest.closingMinor + transaction.amountMinor);
    if (account.type === "credit_card") expect(after[0]?.minimumPaymentMinor).toBe(0);
  }
});

test("an edit that makes no sense is refused, and counts for nothing", async () => {
  const { world, account } = await oneAccount();
  const other = found(accountsOf(world, 2)[0]);
  const [row] = world.transactions(account).transactions;
  const transactionId = found(row).id;
  world.overlay.apply(account, { kind: "add", transaction: purchase("a", JANUARY) });
  const refused = [
    () => world.overlay.apply(account, { kind: "remove", transactionId: "nothing" }),
    () => world.overlay.apply(other, { kind: "remove", transactionId }),
    () => world.overlay.apply(account, { kind: "add", transaction: purchase("a", JANUARY) }),
    () =>
      world.overlay.apply(account, {
        kind: "add",
        transaction: purchase("b", startOfDate(account.openedOn) - 1),
      }),
    () => world.overlay.apply(account, { kind: "change", transactionId, to: { amountMinor: -1 } }),
    () => world.overlay.apply(account, { kind: "change", transactionId, to: { amountMinor: 0.5 } }),
    () => {
      const refersTo = { kind: "refund", key: "nobody" } as const;
      world.overlay.apply(account, { kind: "add", transaction: { ...purchase("c", JANUARY), refersTo } });
    },
  ];
  for (const edit of refused) expect(edit).toThrow(RangeError);
  expect(world.overlay.sequence).toBe(1);
  world.overlay.apply(account, { kind: "remove", transactionId });
  expect(() => world.overlay.apply(account, { kind: "remove", transactionId })).toThrow(RangeError);
});

test("edits kept as data and made again in another world give the same rows, balances and cursors", async () => {
  const { world, clock, account } = await oneAccount();
  const edit = (what: Parameters<World["overlay"]["apply"]>[1]) => world.overlay.apply(account, what);
  const id = edit({ kind: "add", transaction: purchase("kept", JANUARY + 10 * DAYS) });
  clock.advance(DAYS);
  const [latest] = allTransactions(world, account, { from: JANUARY }).filter(
    (row) => row.status === "posted",
  );
  edit({ kind: "change", transactionId: found(latest).id, to: { amountMinor: 77 } });
  clock.advance(DAYS);
  edit({ kind: "remove", transactionId: id });
  edit({ kind: "close", at: clock.now() + DAYS });
  clock.advance(30 * DAYS);

  const { seed, banks, overlay } = world;
  const edits = JSON.parse(JSON.stringify(overlay.edits));
  const again = await createWorld({ seed, clock, banks, edits });
  const theirs = found(again.account(account, account.id));
  expect(theirs).toEqual(world.account(account, account.id));
  expect(again.transactions(theirs)).toEqual(world.transactions(account));
  expect(again.balance(theirs)).toEqual(world.balance(account));
  expect(again.changesSince(theirs)).toEqual(world.changesSince(account));
  expect(again.overlay.edits).toEqual(overlay.edits);
});
