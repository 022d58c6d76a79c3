import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDatabase, replaceProviders, upsertTransactions } from "../index.ts";
import { financialTransactions } from "../schema/index.ts";
import { databaseKinds, openTestDatabase, testProvider } from "../testing.ts";
import { connectedAccount, transactionValues } from "./testing/connected-account.ts";

describe.each(databaseKinds)("on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await replaceProviders(opened.db, [testProvider({ slug: "one" })]);
  });
  afterAll(() => opened.close());

  /** The rows of a user in the order of the provider's ids, which here is the order they were given in. */
  const stored = (userId: string) =>
    opened.db
      .select()
      .from(financialTransactions)
      .where(eq(financialTransactions.userId, userId))
      .orderBy(asc(financialTransactions.providerTransactionId));

  test("what a bank says is stored as it says it, whatever characters it has", async () => {
    const c = await connectedAccount(opened);
    const texts = [
      "tab\tline\nreturn\rquote\"'back\\slash{,}",
      "NULL",
      "\u001d",
      "a\u001eb\u001fc\u001dd\u0001\u0002\u0003",
      "CAFÉ ☕ 日本 🏦",
      " ",
      "",
    ];
    const page = texts.map((text, n) =>
      transactionValues(c.accountId, n, {
        provider_transaction_id: `${n}${text}`,
        description: text,
        merchant_name: n % 2 ? text : null,
      }),
    );
    await upsertTransactions(opened.db, c, page);
    const rows = await stored(c.userId);
    expect(rows.map(({ description }) => description)).toEqual(texts);
    expect(rows.map(({ merchantName }) => merchantName)).toEqual(page.map((row) => row.merchant_name));
    expect(rows.map((row) => row.providerTransactionId)).toEqual(
      page.map((row) => row.provider_transaction_id),
    );
    expect(await upsertTransactions(opened.db, c, page)).toEqual({ added: 0, modified: 0 });
  });

  test("instants are stored to the millisecond, before 1970 and far ahead too", async () => {
    const c = await connectedAccount(opened);
    const instants = ["1931-05-06T07:08:09.999Z", "2026-02-28T23:59:59.001Z", "9998-12-31T00:00:00.123Z"];
    const page = instants.map((at, n) =>
      transactionValues(c.accountId, n, { occurred_at: at, posted_at: at }),
    );
    await upsertTransactions(opened.db, c, page);
    const rows = await stored(c.userId);
    expect(rows.map(({ occurredAt }) => occurredAt.toISOString())).toEqual(instants);
    expect(rows.map(({ postedAt }) => postedAt?.toISOString())).toEqual(instants);
    expect(await upsertTransactions(opened.db, c, page)).toEqual({ added: 0, modified: 0 });
  });

  test("those stored together have ids that follow one another, those stored later have later ones", async () => {
    const c = await connectedAccount(opened);
    const pageOf = (letter: string) =>
      Array.from({ length: 300 }, (_, n) =>
        transactionValues(c.accountId, n, {
          provider_transaction_id: `${letter}${String(n).padStart(4, "0")}`,
        }),
      );
    await upsertTransactions(opened.db, c, pageOf("a"), new Date("2026-03-01T00:00:00.000Z"));
    await upsertTransactions(opened.db, c, pageOf("b"), new Date("2026-03-01T00:00:00.001Z"));
    const ids = (await stored(c.userId)).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  test("two users' rows stored at the same instant have ids of their own", async () => {
    const at = new Date("2026-03-01T00:00:00.000Z");
    const [one, two] = [await connectedAccount(opened), await connectedAccount(opened)];
    for (const c of [one, two]) {
      await upsertTransactions(
        opened.db,
        c,
        [transactionValues(c.accountId, 1), transactionValues(c.accountId, 2)],
        at,
      );
    }
    const ids = [...(await stored(one.userId)), ...(await stored(two.userId))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});
