import { randomBytes, randomUUID } from "node:crypto";
import {
  beginConnection,
  type Database,
  listProviders,
  type OpenDatabase,
  replaceProviders,
  upsertAccounts,
} from "@sandbank/database";
import { insertTestUser } from "@sandbank/database/testing";
import { fixedClock } from "@sandbank/domain";
import { createSignals, createVault } from "@sandbank/sync";
import { sql } from "drizzle-orm";

const BRAND = { color: "#000000", onColor: "#ffffff", monogram: "T", country: "US" };

/** A user with an account of their own and a context whose clock the test moves. */
export async function setUpExports({ db, ...opened }: OpenDatabase, currency = "USD") {
  const userId = await insertTestUser({ db, ...opened });
  await replaceProviders(db, [
    {
      ...BRAND,
      slug: "test",
      name: "Test Bank",
      shortName: "Test",
      protocol: "script",
      connectKind: "redirect",
      accountTypes: ["checking"],
    },
  ]);
  const [listed] = await listProviders(db, userId);
  const connection = await beginConnection(db, userId, listed?.provider.id ?? "");
  if (!connection) throw new Error("no connection");
  const clock = fixedClock("2026-03-01T12:00:00Z");
  const accounts = await upsertAccounts(db, connection, [
    {
      providerAccountId: "a",
      name: 'Checking, "main"',
      type: "checking",
      subtype: null,
      mask: "****0001",
      currency,
      status: "open",
      currentBalance: "10",
      availableBalance: null,
      creditLimit: null,
      balanceAt: new Date(clock.now()),
      statementDate: null,
      statementBalance: null,
      dueDate: null,
      minimumPayment: null,
    },
  ]);
  const accountId = accounts.get("a") ?? "";
  const errors: unknown[] = [];
  const ctx = {
    db,
    clock,
    vault: createVault([{ id: "k", key: randomBytes(32) }]),
    providers: new Map(),
    signals: createSignals(),
    redirectUri: "http://localhost:4000/connect/callback",
    initialHistoryDays: 365,
    logError: (_: string, cause: unknown) => {
      errors.push(cause);
    },
  };
  return { userId, connectionId: connection.id, accountId, clock, ctx, errors };
}

export type ExportSetUp = Awaited<ReturnType<typeof setUpExports>>;

/** Writes so many transactions at once, one a minute, the database's own way. */
export async function insertTransactions(db: Database, s: ExportSetUp, rows: number, currency = "USD") {
  await db.execute(sql`
    insert into financial_transactions (user_id, connection_id, account_id, provider_transaction_id, status, direction,
      amount, currency, occurred_at, posted_at, description, merchant_name, category, city, region, country)
    select ${s.userId}::uuid, ${s.connectionId}::uuid, ${s.accountId}::uuid, ${randomUUID()} || n, 'posted',
      case when n % 5 = 0 then 'credit' else 'debit' end, (n % 100000) / 100.0, ${currency},
      timestamptz '2026-03-01 00:00Z' - n * interval '1 minute', timestamptz '2026-03-01 00:00Z' - n * interval '1 minute',
      'CARD PURCHASE ' || n || ' AT SOME STORE #4411', 'Some Store', 'shopping', 'Portland', 'OR', 'US'
    from generate_series(1, ${rows}::int) as n`);
}
