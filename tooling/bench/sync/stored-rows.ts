import type { OpenDatabase, TransactionValues } from "@sandbank/database";
import { financialTransactions } from "@sandbank/database/schema";
import { eq } from "drizzle-orm";

/** A user's transactions as they would be written again. */
export async function storedRows({ db }: OpenDatabase, userId: string): Promise<TransactionValues[]> {
  const rows = await db.select().from(financialTransactions).where(eq(financialTransactions.userId, userId));
  return rows.map((row) => ({
    account_id: row.accountId,
    provider_transaction_id: row.providerTransactionId,
    status: row.status === "pending" ? "pending" : "posted",
    direction: row.direction,
    amount: row.amount,
    currency: row.currency,
    occurred_at: row.occurredAt.toISOString(),
    posted_at: row.postedAt?.toISOString() ?? null,
    description: row.description,
    merchant_name: row.merchantName,
    category: row.category,
    city: row.city,
    region: row.region,
    country: row.country,
    pending_id: null,
    refund_of: null,
  }));
}
