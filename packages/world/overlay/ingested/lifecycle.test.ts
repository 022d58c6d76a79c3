import { fixedClock } from "@sandbank/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createIngestedAccounts,
  type IngestedAccounts,
  type IngestedBatch,
  type IngestedTransaction,
  type IngestResult,
  type NewIngestedTransaction,
} from "../../index.ts";
import { textShelf } from "../../testing/ingested-shelf.ts";
import { NaiveIngested } from "../../testing/naive-ingested.ts";

const USER = "0123456789abcdef0123456789abcdef";
const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

const account = fc.constantFrom("checking", "savings", "öre");
const id = fc.constantFrom(
  ...Array.from({ length: 12 }, (_, number) => `t-${number}`),
  "a\nb",
  "ü",
  "€ \u{1f4b6}",
);
const money = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
const balances = { balanceMinor: money, reservedMinor: fc.option(fc.nat(10_000)) };

const transaction: fc.Arbitrary<NewIngestedTransaction> = fc
  .record({
    externalId: id,
    amountMinor: money,
    at: fc.integer({ min: START - 5 * DAY, max: START + 5 * DAY }),
    description: fc.string({ unit: "grapheme", minLength: 1 }),
    type: fc.constantFrom("DEFAULT", "CREDIT_CARD", "TRANSFER", "PAYMENT", "WITHDRAWAL", "TRAINING"),
    pending: fc.boolean(),
    merchantName: fc.option(fc.constantFrom("Café", "Łódź")),
    merchantCategoryCode: fc.option(fc.constantFrom("0000", "5411", "9999")),
    payee: fc.option(fc.constant({ name: "Ann", accountNumber: null })),
    payer: fc.constant(null),
    pendingIds: fc.array(id, { maxLength: 2 }),
    expires: fc.option(fc.integer({ min: -2, max: 6 })),
  })
  .map(({ pendingIds, expires, ...said }) => ({
    ...said,
    payload: {
      entries: { TAGS: ["one"] },
      pendingIds: said.pending ? [] : pendingIds,
      expiresAt: said.pending && expires !== null ? START + expires * DAY : null,
    },
  }));

const batch: fc.Arbitrary<IngestedBatch> = fc.record({
  type: fc.constantFrom("REAL_TIME", "BATCH", "HISTORICAL"),
  accounts: fc.array(
    fc.record({ externalId: account, ...balances, transactions: fc.array(transaction, { maxLength: 5 }) }),
    { minLength: 1, maxLength: 3 },
  ),
  overridePending: fc.boolean(),
  autoBook: fc.boolean(),
});

type Verb = (real: IngestedAccounts, naive: NaiveIngested, now: number) => Promise<[IngestResult, string]>;

const upsert = fc.record({ upsert: fc.integer({ min: 0, max: 3 }).map((number) => number === 0) });
const verb: fc.Arbitrary<Verb> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(account, { minLength: 1, maxLength: 2 }), upsert).map(
      ([ids, options]): Verb =>
        async (real, naive) => [
          await real.open(
            USER,
            ids.map((externalId) => ({
              externalId,
              name: "An account",
              number: "1",
              type: "CHECKING",
              currency: "SEK",
              balanceMinor: 100,
            })),
            options,
          ),
          naive.open(ids, options),
        ],
    ),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(batch, upsert).map(
      ([said, options]): Verb =>
        async (real, naive, now) => [
          await real.ingest(USER, said, options),
          naive.ingest(said, options, now),
        ],
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({ externalId: account, ...balances, transaction }).map(
      (update): Verb =>
        async (real, naive, now) => [await real.updateTransaction(USER, update), naive.update(update, now)],
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.record({
          externalId: account,
          ...balances,
          transactions: fc.array(id, { minLength: 1, maxLength: 2 }),
        }),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map(
        (deletions): Verb =>
          async (real, naive, now) => [
            await real.deleteTransactions(USER, deletions),
            naive.delete(deletions, now),
          ],
      ),
  },
  {
    weight: 1,
    arbitrary: account.map(
      (externalId): Verb =>
        async (real, naive) => [await real.deleteAccount(USER, externalId), naive.deleteAccount(externalId)],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(account, { minLength: 1, maxLength: 3 }).map(
      (externalIds): Verb =>
        async (real, naive) => [
          await real.deleteAccounts(USER, externalIds),
          naive.deleteAccounts(externalIds),
        ],
    ),
  },
);

async function everything(real: IngestedAccounts, limit: number): Promise<IngestedTransaction[]> {
  const found: IngestedTransaction[] = [];
  for (let after: string | undefined; ; ) {
    const page = await real.transactionsOf(USER, { limit, after });
    found.push(...page.transactions);
    if (page.nextPageKey === null) {
      expect(page.total).toBe(found.length);
      return found;
    }
    after = page.nextPageKey;
  }
}

test("whatever is ingested, updated, deleted and let expire is shown as the naive book has it", async () => {
  const run = fc.record({ verb, hours: fc.integer({ min: 0, max: 30 }), forgets: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 25 }), async (runs) => {
      const clock = fixedClock(START);
      const shelf = textShelf();
      const open = () => createIngestedAccounts({ shelf, clock, seed: 7, mostInMind: 5 });
      let real = open();
      const naive = new NaiveIngested();
      const seen = new Map<string, string>();
      let { cursor } = await real.removedSince(USER);
      for (const { verb, hours, forgets } of runs) {
        clock.advance(hours * 3_600_000);
        // Another process, or this one after a restart, reads the same from the shelf.
        if (forgets) real = open();
        const before = JSON.stringify([...shelf.texts]);
        const [result, wanted] = await verb(real, naive, clock.now());
        expect(result.ok ? "ok" : result.refusal.code).toBe(wanted);
        if (!result.ok) expect(JSON.stringify([...shelf.texts])).toBe(before);
        const shown = await everything(real, 3);
        const accounts = await real.accountsOf(USER);
        const names = new Map(accounts.map((each) => [each.id, each.externalId]));
        expect(shown.map((each) => picked(names.get(each.accountId), each))).toEqual(
          naive.shown(clock.now()).map((each) => picked(each.account, { ...each, status: statusOf(each) })),
        );
        expect(accounts.map((each) => [each.externalId, each.balanceMinor])).toEqual(
          naive.accounts.map((each) => [each.externalId, each.balance - each.reserved]),
        );
        const removals = await real.removedSince(USER, cursor);
        cursor = removals.cursor;
        for (const { id } of removals.removed) seen.delete(id);
        for (const each of shown) seen.set(each.id, each.externalId);
        expect([...seen.keys()].sort()).toEqual(shown.map((each) => each.id).sort());
        for (const each of shown.slice(0, 2)) expect(await real.transaction(USER, each.id)).toEqual(each);
      }
    }),
    { numRuns: 100 },
  );
});

function statusOf({ pending }: NewIngestedTransaction): "pending" | "booked" {
  return pending ? "pending" : "booked";
}

function picked(account: string | undefined, row: Omit<Partial<IngestedTransaction>, "payload">) {
  const {
    externalId,
    amountMinor,
    at,
    description,
    type,
    status,
    merchantName,
    merchantCategoryCode,
    payee,
  } = row;
  return {
    account,
    externalId,
    amountMinor,
    at,
    description,
    type,
    status,
    merchantName,
    merchantCategoryCode,
    payee,
  };
}
