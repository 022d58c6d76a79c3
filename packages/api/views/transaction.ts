import type { TransactionDetail } from "@sandbank/database";
import { toAmount } from "./amount.ts";

/** `amount` is a decimal string ≥ 0; which way it went is `type` (seed F, "Transaction type"). */
export function toTransactionView({ transaction, account, provider }: TransactionDetail) {
  return {
    id: transaction.id,
    accountId: transaction.accountId,
    connectionId: transaction.connectionId,
    account,
    provider,
    date: transaction.occurredAt.toISOString(),
    postedAt: transaction.postedAt?.toISOString() ?? null,
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
