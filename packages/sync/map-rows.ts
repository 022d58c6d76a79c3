import type { AccountValues, TransactionValues } from "@sandbank/database";
import { toDecimal, toIso } from "@sandbank/domain";
import { type ProviderAccount, ProviderError, type ProviderTransaction } from "@sandbank/provider";

/** A provider's account as the table holds it. */
export function toAccountValues(account: ProviderAccount): AccountValues {
  const decimal = (minor: number | null) => (minor === null ? null : toDecimal(minor, account.currency));
  return {
    providerAccountId: account.id,
    name: account.name,
    type: account.type,
    subtype: account.subtype,
    mask: account.mask,
    currency: account.currency,
    status: account.status,
    currentBalance: toDecimal(account.currentMinor, account.currency),
    availableBalance: decimal(account.availableMinor),
    creditLimit: decimal(account.creditLimitMinor),
    balanceAt: new Date(account.balanceAt),
    statementDate: account.statement?.statementDate ?? null,
    statementBalance: decimal(account.statement?.balanceMinor ?? null),
    dueDate: account.statement?.dueDate ?? null,
    minimumPayment: decimal(account.statement?.minimumPaymentMinor ?? null),
  };
}

/**
 * A provider's transaction as the table holds it; `accountIds` maps the provider's account ids to ours.
 * @throws ProviderError invalid_response for an account the provider did not list.
 */
export function toTransactionValues(
  transaction: ProviderTransaction,
  accountIds: ReadonlyMap<string, string>,
): TransactionValues {
  return {
    account_id: ourAccountId(transaction.accountId, accountIds),
    provider_transaction_id: transaction.id,
    status: transaction.status,
    direction: transaction.direction,
    amount: toDecimal(transaction.amountMinor, transaction.currency),
    currency: transaction.currency,
    occurred_at: toIso(transaction.authorizedAt),
    posted_at: transaction.postedAt === null ? null : toIso(transaction.postedAt),
    description: transaction.description,
    merchant_name: transaction.merchantName,
    category: transaction.category,
    city: transaction.location?.city ?? null,
    region: transaction.location?.region ?? null,
    country: transaction.location?.country ?? null,
    pending_id: transaction.pendingId,
    refund_of: transaction.refundOf,
  };
}

/** Our id of a provider's account. @throws ProviderError invalid_response when it did not list it. */
export function ourAccountId(providerAccountId: string, accountIds: ReadonlyMap<string, string>): string {
  const id = accountIds.get(providerAccountId);
  if (id) return id;
  throw new ProviderError("invalid_response", "a transaction of an account that was not listed");
}
