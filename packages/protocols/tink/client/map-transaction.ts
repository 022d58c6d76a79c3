import {
  categoryOfDetail,
  categoryOfMerchantCode,
  dateOf,
  detailedCategoryOfTink,
  type Instant,
  startOfDate,
  type TransactionCategory,
} from "@sandbank/domain";
import type { ProviderTransaction } from "@sandbank/provider";
import { minorOfExact } from "../wire/index.ts";
import type { Transaction } from "./answers.ts";

/** Code of Tink's category by its id. */
export type CategoryCodes = ReadonlyMap<string, string>;

/**
 * A Tink transaction in our terms; today stands in where it has no date at all, as what is pending may have none.
 * @throws RangeError for an amount its currency cannot have
 */
export function mapTransaction(
  transaction: Transaction,
  codes: CategoryCodes,
  now: Instant,
): ProviderTransaction {
  const { currencyCode, value } = transaction.amount;
  const minor = minorOfExact(value.unscaledValue, value.scale, currencyCode);
  const { authorizedAt, bookedAt } = instantsOf(transaction, now);
  const isPending = isPendingTransaction(transaction);
  return {
    id: transaction.id,
    accountId: transaction.accountId,
    status: isPending ? "pending" : "posted",
    direction: minor < 0 ? "debit" : "credit",
    amountMinor: Math.abs(minor),
    currency: currencyCode,
    authorizedAt,
    postedAt: isPending ? null : bookedAt,
    description: describe(transaction),
    merchantName: transaction.merchantInformation?.merchantName || null,
    category: categoryOf(transaction, codes),
    location: null,
    pendingId: null,
    refundOf: null,
  };
}

/** `UNDEFINED` is booked where it has a date of booking. */
export function isPendingTransaction({ status, dates }: Pick<Transaction, "status" | "dates">): boolean {
  return status === "PENDING" || (status !== "BOOKED" && dates?.booked === undefined);
}

/** A bank that gives no time gives a date: then its midnight. */
function instantsOf(transaction: Transaction, now: Instant) {
  const { dates } = transaction;
  const at = (time: string | undefined, date: string | undefined) =>
    time !== undefined ? Date.parse(time) : date !== undefined ? startOfDate(date) : null;
  const booked = at(transaction.bookedDateTime, dates?.booked);
  const made = at(transaction.transactionDateTime, dates?.transaction);
  const authorizedAt = made ?? booked ?? startOfDate(dateOf(now));
  return { authorizedAt, bookedAt: Math.max(booked ?? authorizedAt, authorizedAt) };
}

function describe({ descriptions, merchantInformation, reference }: Transaction): string {
  const texts = [
    descriptions?.original,
    descriptions?.display,
    descriptions?.detailed?.unstructured,
    merchantInformation?.merchantName,
    reference,
  ];
  return texts.map((text) => text?.trim()).find(Boolean) ?? "Transaction";
}

/** What the merchant is says more than Tink's tree, which is coarser; the tree knows what has no merchant. */
function categoryOf(
  { merchantInformation, categories }: Transaction,
  codes: CategoryCodes,
): TransactionCategory {
  const byMerchant = categoryOfMerchantCode(merchantInformation?.merchantCategoryCode ?? "");
  if (byMerchant !== "other") return byMerchant;
  const code = codes.get(categories?.pfm?.id ?? "");
  return code === undefined ? "other" : categoryOfDetail[detailedCategoryOfTink(code)];
}
