import type { TransactionDetail } from "@sandbank/database";
import { transactionCategory, transactionDirection, transactionStatus } from "@sandbank/domain";
import { z } from "zod";
import { decimal, toAmount } from "./amount.ts";
import { instant, toInstant } from "./instant.ts";

/** Seed F, "Transactions": `amount` is never negative; which way it went is `type`. */
export const transactionView = z
  .object({
    id: z.uuid(),
    accountId: z.uuid(),
    connectionId: z.uuid(),
    account: z.object({ name: z.string(), mask: z.string() }),
    provider: z.object({ id: z.uuid(), shortName: z.string(), color: z.string() }),
    date: instant.describe("When it was authorized, ISO 8601 in UTC; posting does not move it"),
    postedAt: instant.nullable(),
    description: z.string(),
    merchantName: z.string().nullable(),
    category: transactionCategory,
    type: transactionDirection,
    amount: decimal,
    currency: z.string().describe("ISO 4217"),
    status: transactionStatus,
    location: z
      .object({ city: z.string(), region: z.string().nullable(), country: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: "Transaction" });

export function toTransactionView({
  transaction,
  account,
  provider,
}: TransactionDetail): z.infer<typeof transactionView> {
  return {
    id: transaction.id,
    accountId: transaction.accountId,
    connectionId: transaction.connectionId,
    account,
    provider,
    date: transaction.occurredAt.toISOString(),
    postedAt: toInstant(transaction.postedAt),
    description: transaction.description,
    merchantName: transaction.merchantName,
    category: transaction.category,
    type: transaction.direction,
    amount: toAmount(transaction.amount, transaction.currency),
    currency: transaction.currency,
    status: transaction.status,
    location: transaction.city
      ? { city: transaction.city, region: transaction.region, country: transaction.country }
      : null,
  };
}
