import { expect, test } from "vitest";
import { accountsOf, allTransactions, DAYS, found, quietBank, settingAt } from "../fixture.ts";
import { scenarioTransaction } from "../testing/scenario-transaction.ts";

const NOW = "2026-01-20T12:00:00Z";

async function withPending() {
  const { world, clock } = await settingAt(NOW);
  const account = found(accountsOf(world, 1)[0]);
  const before = world.balance(account);
  const transaction = scenarioTransaction("meal", clock.now() - 1000, { postedAt: clock.now() + 3 * DAYS });
  const id = world.overlay.apply(account, { kind: "add", transaction });
  const row = (wanted: string) => allTransactions(world, account).find((each) => each.id === wanted);
  return { world, clock, account, before, id, row };
}

test("a pending transaction that is posted early is posted from then on, once, and knows its pending id", async () => {
  const { world, clock, account, before, id, row } = await withPending();
  const cursor = world.changesSince(account).cursor;
  const posted = world.overlay.apply(account, { kind: "post", transactionId: id });
  expect(row(posted)).toMatchObject({
    status: "posted",
    postedAt: clock.now(),
    pendingId: id,
    amountMinor: 1000,
  });
  expect(row(id)).toBeUndefined();
  expect(world.balance(account).ledgerMinor).toBe(before.ledgerMinor - 1000);
  expect(world.balance(account).holdsMinor).toBe(before.holdsMinor);
  const changes = world.changesSince(account, cursor);
  expect([changes.added.map((each) => each.id), changes.removed]).toEqual([[posted], [id]]);
  const count = () =>
    allTransactions(world, account).filter((each) => each.description === "PURCHASE meal").length;
  clock.advance(5 * DAYS);
  expect(count()).toBe(1);
});

test("it may post with another amount than was held", async () => {
  const { world, account, before, id, row } = await withPending();
  const posted = world.overlay.apply(account, { kind: "post", transactionId: id, amountMinor: 1200 });
  expect(row(posted)?.amountMinor).toBe(1200);
  expect(world.balance(account).ledgerMinor).toBe(before.ledgerMinor - 1200);
});

test("a pending transaction that is voided frees what it held and never posts", async () => {
  const { world, clock, account, before, id, row } = await withPending();
  expect(world.balance(account).holdsMinor).toBe(before.holdsMinor + 1000);
  world.overlay.apply(account, { kind: "void", transactionId: id });
  expect(row(id)).toBeUndefined();
  expect(world.balance(account)).toEqual(before);
  clock.advance(5 * DAYS);
  expect(allTransactions(world, account).some(({ description }) => description === "PURCHASE meal")).toBe(
    false,
  );
});

test("any posted transaction can be given back by what is added, and says so", async () => {
  const { world, clock, account } = await withPending();
  const row = found(
    allTransactions(world, account).find((each) => each.status === "posted" && each.direction === "debit"),
  );
  const back = scenarioTransaction("back", clock.now(), {
    postedAt: clock.now(),
    amountMinor: row.amountMinor,
  });
  const id = world.overlay.apply(account, {
    kind: "add",
    transaction: back,
    givesBack: { transactionId: row.id, how: "reversal" },
  });
  const rows = allTransactions(world, account);
  expect(rows.find((each) => each.id === id)?.refersTo).toEqual({ kind: "reversal", id: row.id });
  expect(rows.find((each) => each.id === row.id)?.status).toBe("refunded");
});

test("what has posted neither posts again nor goes, and what is pending is not given back", async () => {
  const { world, clock, account, id } = await withPending();
  const posted = found(allTransactions(world, account).find(({ status }) => status === "posted")).id;
  const { sequence } = world.overlay;
  const back = scenarioTransaction("back", clock.now());
  for (const edit of [
    { kind: "post", transactionId: posted },
    { kind: "void", transactionId: posted },
    { kind: "post", transactionId: id, amountMinor: -5 },
    { kind: "post", transactionId: "nothing" },
    { kind: "add", transaction: back, givesBack: { transactionId: id, how: "refund" } },
  ] as const) {
    expect(() => world.overlay.apply(account, edit)).toThrow(RangeError);
  }
  expect(world.overlay.sequence).toBe(sequence);
});

test("what a bank holds without showing it is posted or voided all the same, by the id that adding it gave", async () => {
  const { world, clock } = await settingAt(NOW, 42, [quietBank]);
  const account = found(accountsOf(world, 1)[0]);
  const before = world.balance(account);
  const never = { postedAt: null };
  const add = (key: string) =>
    world.overlay.apply(account, {
      kind: "add",
      transaction: scenarioTransaction(key, clock.now() - 1000, never),
    });
  const [taken, freed] = [add("taken"), add("freed")];
  expect(world.balance(account).holdsMinor).toBe(before.holdsMinor + 2000);
  const posted = world.overlay.apply(account, { kind: "post", transactionId: taken, amountMinor: 700 });
  world.overlay.apply(account, { kind: "void", transactionId: freed });
  expect(world.balance(account)).toMatchObject({
    ledgerMinor: before.ledgerMinor - 700,
    holdsMinor: before.holdsMinor,
  });
  expect(allTransactions(world, account).some(({ id }) => id === posted)).toBe(true);
});
