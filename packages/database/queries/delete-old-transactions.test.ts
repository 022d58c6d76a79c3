import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { OpenDatabase } from "../index.ts";
import { financialTransactions } from "../schema/index.ts";
import { databaseKinds, insertTestUser, openTestDatabase } from "../testing.ts";
import { deleteOldTransactions, NOBODY, oldTransactions } from "./delete-old-transactions.ts";
import { rowsOf } from "./rows-of.ts";
import { insertAccount } from "./testing/insert-rows.ts";

const before = sql`'2024-06-30'::timestamptz`;

describe.each(databaseKinds)("deleting old transactions on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  /** A user with so many transactions, one a day from a day on. */
  async function user(count: number, first: string) {
    const userId = await insertTestUser(opened);
    const account = await insertAccount(opened, userId);
    await opened.db.execute(sql`
      insert into ${financialTransactions} (user_id, connection_id, account_id, provider_transaction_id, status,
        direction, amount, currency, occurred_at, posted_at, description, category)
      select ${userId}::uuid, ${account.connectionId}::uuid, ${account.id}::uuid, 't-' || n, 'posted',
        'debit', 1, 'USD', ${first}::timestamptz + n * interval '1 day', now(), 'PURCHASE', 'shopping'
      from generate_series(0, ${count - 1}::int) as n`);
    return userId;
  }

  test("what is kept is not read: the old ones of each user are looked up", async () => {
    for (let n = 0; n < 3; n++) await user(2_000, "2024-06-30");
    await opened.db.execute(sql`analyze`);
    const result = await opened.db.execute(sql`explain ${oldTransactions(before, 5_000, NOBODY)}`);
    const plan = rowsOf(result, z.object({ "QUERY PLAN": z.string() })).map((row) => row["QUERY PLAN"]);
    expect(plan.join("\n")).toContain("financial_transactions_by_user");
    expect(plan.join("\n")).not.toContain("Seq Scan on financial_transactions");
    expect(await deleteOldTransactions(opened.db, before, 10, NOBODY)).toEqual({ n: 0, from: NOBODY });
  });

  test("in small steps, each going on with the user the one before ended at", async () => {
    const users = [
      await user(5, "2024-01-01"),
      await user(4, "2024-01-01"),
      await user(3, "2024-06-28"),
    ].sort();
    const steps: number[] = [];
    const reached: string[] = [];
    for (let from = NOBODY, n = 3; n === 3; ) {
      const deleted = await deleteOldTransactions(opened.db, before, 3, from);
      ({ n, from } = deleted);
      steps.push(n);
      reached.push(from);
    }
    expect(steps.reduce((sum, n) => sum + n)).toBe(5 + 4 + 2);
    expect(reached).toEqual(reached.toSorted());
    expect(users).toContain(reached[0]);
    expect(await opened.db.$count(financialTransactions, sql`occurred_at < ${before}`)).toBe(0);
  });
});
