import { startOfDate } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accountsOf,
  allTransactions,
  anyCountry,
  anyCustomer,
  anySeed,
  DAYS,
  found,
  settingAt,
  signed,
} from "./fixture.ts";
import type { Account, Transaction, World } from "./model/index.ts";
import { scenarioTransaction } from "./testing/scenario-transaction.ts";

/** Somebody who keeps a copy of an account up to date by its changes alone. */
class Follower {
  readonly #world: World;
  readonly #account: Account;
  readonly #rows = new Map<string, Transaction>();
  #cursor: string | undefined;

  constructor(world: World, account: Account) {
    this.#world = world;
    this.#account = account;
  }

  follow(): void {
    const { added, modified, removed, cursor } = this.#world.changesSince(this.#account, this.#cursor);
    for (const id of removed) if (!this.#rows.delete(id)) expect.fail(`${id} was never there`);
    for (const row of added) {
      if (this.#rows.has(row.id)) expect.fail(`${row.id} was added twice`);
      this.#rows.set(row.id, row);
    }
    for (const row of modified) {
      expect(this.#rows.get(row.id)).not.toEqual(row);
      if (!this.#rows.has(row.id)) expect.fail(`${row.id} was modified before it was there`);
      this.#rows.set(row.id, row);
    }
    this.#cursor = cursor;
  }

  /** The copy is what one sees at once, row by row. */
  expectComplete(): void {
    const byId = (left: Transaction, right: Transaction) => (left.id < right.id ? -1 : 1);
    const there = allTransactions(this.#world, this.#account);
    expect([...this.#rows.values()].sort(byId)).toEqual(there.sort(byId));
  }
}

const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ go: fc.integer({ min: -40 * DAYS, max: 90 * DAYS }) }) },
  { weight: 1, arbitrary: fc.record({ go: fc.integer({ min: -500 * DAYS, max: 500 * DAYS }) }) },
  fc.record({ remove: fc.nat() }),
  fc.record({ change: fc.nat(), amountMinor: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({
    add: fc.integer({ min: -60 * DAYS, max: 20 * DAYS }),
    pendingDays: fc.integer({ min: 0, max: 9 }),
  }),
);

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Does something to the world or its clock. */
function take(
  step: Step,
  index: number,
  world: World,
  account: Account,
  advance: (ms: number) => void,
): void {
  const rows = world.transactions(account, { limit: 50 }).transactions;
  if ("go" in step) {
    advance(step.go);
    return;
  }
  if ("add" in step) {
    const at = Math.max(startOfDate(account.openedOn), world.clock.now() + step.add);
    world.overlay.apply(account, {
      kind: "add",
      transaction: scenarioTransaction(`added-${index}`, at, {
        postedAt: at + step.pendingDays * DAYS,
        amountMinor: -100 - index,
        heldMinor: -100,
      }),
    });
    return;
  }
  const row = rows[("remove" in step ? step.remove : step.change) % Math.max(1, rows.length)];
  if (!row) return;
  if ("remove" in step) world.overlay.apply(account, { kind: "remove", transactionId: row.id });
  else {
    const to = { amountMinor: step.amountMinor, description: `CHANGED ${index}` };
    world.overlay.apply(account, { kind: "change", transactionId: row.id, to });
  }
}

test("following changes from any moment to any other, forwards and backwards, with edits between, misses nothing", async () => {
  const steps = fc.array(anyStep, { minLength: 1, maxLength: 10 });
  const run = fc.asyncProperty(
    anySeed,
    anyCustomer,
    anyCountry,
    steps,
    async (seed, customer, country, list) => {
      const { world, clock } = await settingAt("2026-01-01T00:00:00Z", seed);
      for (const account of accountsOf(world, customer, country).slice(0, 3)) {
        // Young accounts have few rows; all of them begin within a year or two of a New Year.
        clock.set(startOfDate(account.openedOn) + 200 * DAYS);
        const follower = new Follower(world, account);
        list.forEach((step, index) => {
          follower.follow();
          follower.expectComplete();
          take(step, index, world, account, (ms) => clock.advance(ms));
        });
        follower.follow();
        follower.expectComplete();
      }
    },
  );
  await fc.assert(run, { numRuns: 15 });
});

test("days around New Year are followed like any other", async () => {
  const instants = fc.array(fc.integer({ min: -30 * DAYS, max: 30 * DAYS }), { minLength: 2, maxLength: 6 });
  const year = fc.integer({ min: 2024, max: 2028 });
  const run = fc.asyncProperty(anySeed, anyCountry, year, instants, async (seed, country, next, list) => {
    const { world, clock } = await settingAt(Date.UTC(next, 0, 1), seed);
    for (const account of accountsOf(world, 3, country).slice(0, 2)) {
      const follower = new Follower(world, account);
      for (const ms of [0, -1, ...list]) {
        clock.set(Date.UTC(next, 0, 1) + ms);
        follower.follow();
      }
      follower.expectComplete();
    }
  });
  await fc.assert(run, { numRuns: 6 });
});

test("nothing has changed since a moment ago, and nothing is said about it", async () => {
  const { world } = await settingAt("2026-01-02T10:00:00Z");
  for (const account of accountsOf(world, 4)) {
    const { cursor, added } = world.changesSince(account);
    expect(added).toHaveLength(world.transactions(account).total);
    expect(world.changesSince(account, cursor)).toEqual({
      added: [],
      modified: [],
      removed: [],
      gone: [],
      cursor,
    });
  }
});

test("without a cursor, what posted before an instant may be left out; the cursor goes on as any other", async () => {
  const { world, clock } = await settingAt("2026-03-10T12:00:00Z");
  for (const customer of [1, 2, 3, 4]) {
    for (const days of [0, 10, 200, 900]) {
      const from = clock.now() - days * DAYS;
      const isLate = ({ postedAt }: Transaction) => postedAt === null || postedAt >= from;
      for (const account of accountsOf(world, customer)) {
        const all = world.changesSince(account);
        const late = world.changesSince(account, undefined, from);
        const ids = (rows: readonly Transaction[]) => rows.map(({ id }) => id).toSorted();
        expect(ids(late.added)).toEqual(ids(all.added.filter(isLate)));
        expect(late.cursor).toBe(all.cursor);
      }
    }
  }
});

test("a pending purchase that posts is removed under its old id and added under its new one", async () => {
  const { world, clock } = await settingAt("2026-03-14T20:00:00Z");
  let posted = 0;
  for (let customer = 1; customer <= 10; customer++) {
    for (const account of accountsOf(world, customer)) {
      const { added, cursor } = world.changesSince(account);
      const pending = new Set(added.filter(({ status }) => status === "pending").map(({ id }) => id));
      clock.advance(14 * DAYS);
      const changes = world.changesSince(account, cursor);
      expect(new Set(changes.removed)).toEqual(pending);
      posted += changes.added.filter(({ pendingId }) => pendingId !== null && pending.has(pendingId)).length;
      clock.advance(-14 * DAYS);
    }
  }
  expect(posted).toBeGreaterThan(10);
});

test("a purchase refunded since is modified", async () => {
  const { world, clock } = await settingAt("2026-03-14T20:00:00Z");
  let refunded = 0;
  for (let customer = 1; customer <= 12; customer++) {
    for (const account of accountsOf(world, customer)) {
      clock.set("2026-03-14T20:00:00Z");
      const { cursor } = world.changesSince(account);
      clock.advance(40 * DAYS);
      for (const row of world.changesSince(account, cursor).modified) {
        expect(row.status).toBe("refunded");
        refunded++;
      }
    }
  }
  expect(refunded).toBeGreaterThan(0);
});

test("what is no cursor of the account is refused", async () => {
  const { world } = await settingAt("2026-03-14T20:00:00Z");
  const [one, other] = accountsOf(world, 1);
  const { cursor } = world.changesSince(found(one));
  expect(cursor).toMatch(/^[\w.-]+$/);
  expect(() => world.changesSince(found(other), cursor)).toThrow(RangeError);
  for (const made of ["", "x", `${cursor}0`, "1.2.3", "../../etc", "NaN.NaN.NaN"]) {
    expect(() => world.changesSince(found(one), made)).toThrow(/not a cursor/);
  }
});

test("a cursor of before the account was opened brings everything since", async () => {
  const { world, clock } = await settingAt("2026-03-14T20:00:00Z");
  const account = found(accountsOf(world, 1)[0]);
  clock.set(startOfDate(account.openedOn) - DAYS);
  const { added, cursor } = world.changesSince(account);
  expect(added).toEqual([]);
  clock.set(startOfDate(account.openedOn) + 30 * DAYS);
  const changes = world.changesSince(account, cursor);
  const sum = changes.added.reduce((all, row) => all + (row.status === "pending" ? 0 : signed(row)), 0);
  expect(sum).toBe(world.balance(account).ledgerMinor);
});
