import { DAY_MS } from "@sandbank/domain";
import type { Transaction } from "@sandbank/world";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MandateFixture, mandateFixture } from "./testing/fixture-mandates.ts";

const AUTOMATIC = { autoExecute: true, autoPreNotify: true } as const;
const START_MS = Date.parse("2026-01-01T06:00:00Z");

/** What StreamCo took, oldest first. */
function debits({ world, account }: MandateFixture, from = START_MS): readonly Transaction[] {
  const rows: Transaction[] = [];
  let after: string | undefined;
  do {
    const page = world.transactions(account, { from, limit: 500, ...(after !== undefined && { after }) });
    rows.push(...page.transactions.filter(({ merchantName }) => merchantName === "Streamco"));
    after = page.nextPageKey ?? undefined;
  } while (after !== undefined);
  return rows.toReversed();
}

test("in a year twelve notices are given and twelve debits taken, each on its day, 24 hours and more apart", async () => {
  const fixture = await mandateFixture({ username: "high_saver" });
  const { live, desk, clock, told, get } = fixture;
  const { id } = await live(AUTOMATIC);
  clock.set("2027-01-02T00:00:00Z");
  expect((await get(id)).status).toBe("completed");
  const operations = await desk.operations(id);
  const notices = operations.filter(({ type }) => type === "notify");
  const taken = operations.filter(({ type }) => type === "execute");
  expect(notices).toHaveLength(12);
  expect(taken.map(({ status, sequenceNumber }) => [status, sequenceNumber])).toEqual(
    Array.from({ length: 12 }, (_, index) => ["success", index + 1]),
  );
  for (const [index, { createdAt }] of taken.entries()) {
    const noticed = notices[index]?.createdAt ?? Number.NaN;
    expect(createdAt - noticed).toBeGreaterThanOrEqual(DAY_MS);
    expect(new Date(createdAt).toISOString()).toBe(
      `2026-${String(index + 1).padStart(2, "0")}-05T00:30:00.000Z`,
    );
  }
  const rows = debits(fixture);
  expect(rows.map(({ postedAt, amountMinor }) => [postedAt, amountMinor])).toEqual(
    taken.map(({ createdAt }) => [createdAt, 49_900]),
  );
  expect(
    rows.every(({ description }) =>
      /^UPI\/DR\/6\d{11}\/STREAMCO\/UTIB\/streamco@mockpsp\/MANDATE EXECUTE$/.test(description),
    ),
  ).toBe(true);
  const times = told.map(({ eventTs }) => Date.parse(eventTs));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({ eventType: "mandate.completed", eventTs: "2027-01-01T05:30:00+05:30" });
});

test("a clock that goes by days and one that jumps leave the same debits", async () => {
  const [slow, fast] = [
    await mandateFixture({ username: "high_saver" }),
    await mandateFixture({ username: "high_saver" }),
  ];
  const ids = await Promise.all([slow, fast].map(async ({ live }) => (await live(AUTOMATIC)).id));
  for (let day = 0; day < 130; day++) {
    slow.clock.advance(DAY_MS);
    await slow.get(ids[0] ?? "");
  }
  fast.clock.advance(130 * DAY_MS);
  await fast.get(ids[1] ?? "");
  expect(debits(slow)).toEqual(debits(fast));
  expect(debits(fast)).toHaveLength(5);
});

test("while it is paused nothing is taken, and what was missed is not made up for", async () => {
  const fixture = await mandateFixture({ username: "high_saver" });
  const { live, desk, clock } = fixture;
  const { id } = await live(AUTOMATIC);
  clock.set("2026-02-20T00:00:00Z");
  await desk.pause(id);
  clock.set("2026-05-20T00:00:00Z");
  await desk.unpause(id);
  clock.set("2026-07-20T00:00:00Z");
  await desk.get(id);
  const months = debits(fixture).map(({ postedAt }) => new Date(postedAt ?? 0).getUTCMonth() + 1);
  expect(months).toEqual([1, 2, 6, 7]);
});

test("a debit that finds no money is tried on each of the three days after, and given up until the next cycle", async () => {
  const fixture = await mandateFixture({ username: "high_saver" });
  const { live, desk, clock, world, account } = fixture;
  const { id } = await live(AUTOMATIC);
  clock.set("2026-01-04T00:00:00Z");
  const drained = Number(world.balance(account).availableMinor);
  const add = (key: string, amountMinor: number) =>
    world.overlay.apply(account, {
      kind: "add",
      transaction: {
        key,
        authorizedAt: clock.now(),
        postedAt: clock.now(),
        vanishesAt: null,
        amountMinor,
        heldMinor: amountMinor,
        description: key,
        merchantName: null,
        merchantCategoryCode: null,
        category: "other",
        channel: "transfer",
        location: null,
        refersTo: null,
        transferKey: null,
      },
    });
  add("drained", -drained - 10_000_000_00);
  clock.set("2026-01-20T00:00:00Z");
  const tries = (await desk.operations(id)).filter(({ type }) => type === "execute");
  expect(
    tries.map(({ status, createdAt, reason }) => [
      status,
      new Date(createdAt).getUTCDate(),
      reason?.npciRespCode,
    ]),
  ).toEqual([
    ["failed", 5, "Z9"],
    ["failed", 6, "Z9"],
    ["failed", 7, "Z9"],
    ["failed", 8, "Z9"],
  ]);
  add("filled", drained + 20_000_000_00);
  clock.set("2026-02-20T00:00:00Z");
  expect((await desk.operations(id)).at(-1)).toMatchObject({
    type: "execute",
    status: "success",
    sequenceNumber: 1,
  });
  expect(debits(fixture)).toHaveLength(1);
});

test("notices alone are given where the merchant executes, and debits alone where it notifies", async () => {
  const fixture = await mandateFixture({ username: "high_saver" });
  const { live, desk, clock, ask } = fixture;
  const told = await live({ autoPreNotify: true, autoExecute: false });
  const taken = await live({ autoPreNotify: false, autoExecute: true });
  clock.set("2026-01-03T06:00:00Z");
  const notice = { umn: taken.umn, amount: 49_900, sequenceNumber: 1, executionDate: "05012026" };
  expect(await ask("POST", `/${taken.id}/notify`, notice)).toMatchObject({ status: 201 });
  clock.set("2026-01-05T06:00:00Z");
  const of = async (id: string) => (await desk.operations(id)).map(({ type, status }) => `${type} ${status}`);
  expect(await of(told.id)).toEqual(["create success", "notify success"]);
  expect(await of(taken.id)).toEqual(["create success", "notify success", "execute success"]);
  const debit = { umn: told.umn, amount: 30_000, sequenceNumber: 1 };
  expect(await ask("POST", `/${told.id}/execute`, debit)).toMatchObject({ body: { status: "success" } });
  clock.set("2026-02-20T00:00:00Z");
  expect(await of(told.id)).toEqual([
    "create success",
    "notify success",
    "execute success",
    "notify success",
  ]);
  expect(await of(taken.id)).toHaveLength(3);
});

const anyDeed = fc.oneof(
  fc.record({ what: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    what: fc.constantFrom("pause" as const, "unpause" as const, "drain" as const, "fill" as const),
  }),
  fc.record({
    what: fc.constantFrom("notify" as const, "execute" as const),
    amount: fc.integer({ min: 100, max: 80_000 }),
    sequenceNumber: fc.integer({ min: 1, max: 4 }),
  }),
);

test("whatever happens, the account moves by exactly the executions that succeeded", async () => {
  const run = fc.asyncProperty(
    fc.array(anyDeed, { maxLength: 25 }),
    fc.constantFrom("daily", "weekly", "monthly", "as presented"),
    fc.boolean(),
    async (deeds, frequency, automatic) => {
      const fixture = await mandateFixture({ username: "high_saver" });
      const { live, desk, ask, clock, world, account } = fixture;
      const recurrenceValue = frequency === "weekly" || frequency === "monthly" ? 3 : 0;
      const flags = { autoExecute: automatic, autoPreNotify: automatic };
      const { id, umn } = await live({ frequency, recurrenceValue, ...flags });
      let moved = 0;
      for (const [index, deed] of deeds.entries()) {
        if (deed.what === "wait") clock.advance(deed.days * DAY_MS);
        else if (deed.what === "pause" || deed.what === "unpause") await desk[deed.what](id).catch(() => {});
        else if (deed.what === "notify" || deed.what === "execute") {
          const { amount, sequenceNumber } = deed;
          const soon = new Date(clock.now() + 2 * DAY_MS).toISOString();
          const executionDate = `${soon.slice(8, 10)}${soon.slice(5, 7)}${soon.slice(0, 4)}`;
          await ask("POST", `/${id}/${deed.what}`, { umn, amount, sequenceNumber, executionDate });
        } else {
          const amountMinor = deed.what === "drain" ? -100_000_000_00 : 100_000_000_00;
          moved += amountMinor;
          world.overlay.apply(account, {
            kind: "add",
            transaction: {
              key: `deed-${index}`,
              authorizedAt: clock.now(),
              postedAt: clock.now(),
              vanishesAt: null,
              amountMinor,
              heldMinor: amountMinor,
              description: deed.what,
              merchantName: null,
              merchantCategoryCode: null,
              category: "other",
              channel: "transfer",
              location: null,
              refersTo: null,
              transferKey: null,
            },
          });
        }
      }
      const operations = await desk.operations(id);
      const taken = operations.filter(({ type, status }) => type === "execute" && status === "success");
      const sum = taken.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
      const untouched = await mandateFixture({ username: "high_saver" });
      untouched.clock.set(clock.now());
      expect(fixture.balance()).toBe(untouched.balance() + moved - sum);
      expect(taken.map(({ sequenceNumber }) => sequenceNumber)).toEqual(taken.map((_, index) => index + 1));
    },
  );
  await fc.assert(run, { numRuns: 25 });
});
