import {
  type CurrencyCode,
  categoryOfMerchantCode,
  fromWireNumber,
  type TransactionCategory,
  type TransactionLocation,
  transactionCategory,
} from "@sandbank/domain";
import type { ProviderTransaction } from "@sandbank/provider";
import type { Transaction } from "../wire.ts";

/**
 * An FDX transaction in our terms. `knownPending` decides what `referenceTransactionId` means: a known pending
 * transaction is the one this replaces; anything else on a credit is the purchase it gives back, and so it is on a
 * debit that was never pending, which takes back money that came in.
 */
export function mapTransaction(
  transaction: Transaction,
  account: { id: string; currency: CurrencyCode },
  knownPending: ReadonlySet<string>,
): ProviderTransaction {
  const posted = transaction.status === "POSTED";
  const authorizedAt = Date.parse(transaction.transactionTimestamp);
  const credit = transaction.debitCreditMemo === "CREDIT";
  const reference = transaction.referenceTransactionId ?? null;
  const { postedTimestamp } = transaction;
  const wasPending = posted && (postedTimestamp === undefined || Date.parse(postedTimestamp) > authorizedAt);
  const replaces = reference !== null && (knownPending.has(reference) || (!credit && wasPending));
  return {
    id: transaction.transactionId,
    accountId: account.id,
    status: posted ? "posted" : "pending",
    direction: credit ? "credit" : "debit",
    amountMinor: fromWireNumber(transaction.amount, account.currency),
    currency: account.currency,
    authorizedAt,
    postedAt: posted ? Date.parse(transaction.postedTimestamp ?? transaction.transactionTimestamp) : null,
    description: transaction.description,
    merchantName: transaction.transactionPayee?.merchantName ?? null,
    category: categoryOf(transaction),
    location: locationOf(transaction),
    pendingId: replaces ? reference : null,
    refundOf: replaces ? null : reference,
  };
}

function categoryOf({ category, subCategory }: Transaction): TransactionCategory {
  if (category === undefined) return "other";
  if (subCategory === "MCC") return categoryOfMerchantCode(category);
  return transactionCategory.safeParse(category).data ?? "other";
}

function locationOf({ transactionPayee }: Transaction): TransactionLocation | null {
  const address = transactionPayee?.address;
  if (!address?.city || !address.country) return null;
  return { city: address.city, region: address.region ?? null, country: address.country };
}
