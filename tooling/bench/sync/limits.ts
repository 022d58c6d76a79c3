import { type OpenDatabase, type TransactionValues, upsertAccounts } from "@sandbank/database";
import { financialTransactions } from "@sandbank/database/schema";
import { sql } from "drizzle-orm";
import postgres from "postgres";

/** Where rows are written: an account of a connection. */
export interface Target {
  readonly userId: string;
  readonly connectionId: string;
  readonly accountId: string;
}

/** One account for a connection that has none. */
export async function makeTarget(
  { db }: OpenDatabase,
  userId: string,
  connectionId: string,
): Promise<Target> {
  const ids = await upsertAccounts(db, { userId, id: connectionId }, [
    {
      providerAccountId: "limit",
      name: "Limit",
      type: "checking",
      subtype: null,
      mask: "****0000",
      currency: "USD",
      status: "open",
      currentBalance: "0",
      availableBalance: null,
      creditLimit: null,
      balanceAt: new Date(),
      statementDate: null,
      statementBalance: null,
      dueDate: null,
      minimumPayment: null,
    },
  ]);
  return { userId, connectionId, accountId: ids.get("limit") ?? "" };
}

const COLUMNS = [
  ["provider_transaction_id", "text"],
  ["status", "text"],
  ["direction", "text"],
  ["amount", "numeric"],
  ["currency", "text"],
  ["occurred_at", "timestamptz"],
  ["posted_at", "timestamptz"],
  ["description", "text"],
  ["merchant_name", "text"],
  ["category", "text"],
  ["city", "text"],
  ["region", "text"],
  ["country", "text"],
] as const;
const names = COLUMNS.map(([name]) => name).join(", ");

/** What the database can do at best: one COPY into a temporary table, and one INSERT … ON CONFLICT from there. */
export async function stagedCopy(
  url: string,
  target: Target,
  rows: readonly TransactionValues[],
): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client.begin(async (tx) => {
      await tx.unsafe(
        `create temp table stage (${COLUMNS.map((column) => column.join(" ")).join(", ")}) on commit drop`,
      );
      const into = await tx.unsafe(`copy stage (${names}) from stdin`).writable();
      await new Promise<void>((resolve, reject) => {
        into.on("error", reject);
        into.on("finish", resolve);
        for (let from = 0; from < rows.length; from += 1_000) {
          into.write(
            rows
              .slice(from, from + 1_000)
              .map(copyLine)
              .join(""),
          );
        }
        into.end();
      });
      await tx.unsafe(
        `insert into financial_transactions as t (user_id, connection_id, account_id, ${names})
         select $1::uuid, $2::uuid, $3::uuid, ${names} from stage
         on conflict (user_id, provider_transaction_id, account_id) do update set
           status = excluded.status, amount = excluded.amount, posted_at = excluded.posted_at
         where (t.status, t.amount, t.posted_at) is distinct from (excluded.status, excluded.amount, excluded.posted_at)`,
        [target.userId, target.connectionId, target.accountId],
      );
    });
  } finally {
    await client.end();
  }
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function copyLine(row: TransactionValues): string {
  const fields = COLUMNS.map(
    ([name]) => row[name]?.replace(/[\\\n\r\t]/g, (found) => ESCAPED[found] ?? found) ?? "\\N",
  );
  return `${fields.join("\t")}\n`;
}

/** What one writes first: the query builder's `values()`, a thousand rows at a time. */
export async function builtValues(
  { db }: OpenDatabase,
  target: Target,
  rows: readonly TransactionValues[],
): Promise<void> {
  const { userId, providerTransactionId, accountId } = financialTransactions;
  for (let from = 0; from < rows.length; from += 1_000) {
    await db
      .insert(financialTransactions)
      .values(
        rows.slice(from, from + 1_000).map((row) => ({
          ...target,
          providerTransactionId: row.provider_transaction_id,
          status: row.status,
          direction: row.direction,
          amount: row.amount,
          currency: row.currency,
          occurredAt: new Date(row.occurred_at),
          postedAt: row.posted_at === null ? null : new Date(row.posted_at),
          description: row.description,
          merchantName: row.merchant_name,
          category: row.category,
          city: row.city,
          region: row.region,
          country: row.country,
        })),
      )
      .onConflictDoUpdate({
        target: [userId, providerTransactionId, accountId],
        set: {
          status: sql`excluded.status`,
          amount: sql`excluded.amount`,
          postedAt: sql`excluded.posted_at`,
        },
      });
  }
}
