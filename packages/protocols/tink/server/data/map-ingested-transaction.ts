import {
  type DetailedCategory,
  dateOf,
  detailOfMerchantCode,
  type TransactionDirection,
  tinkCategoryOf,
} from "@sandbank/domain";
import type { IngestedCounterparty, IngestedTransaction } from "@sandbank/world";
import { type DataTransaction, exactOfMinor, transactionTypes } from "../../wire/index.ts";
import { categoryIdOf } from "../categories/category-id.ts";
import { toWireInstant } from "./wire-time.ts";

/** As data v2 shows a transaction that came through the Connector. */
export function mapIngestedTransaction(transaction: IngestedTransaction): DataTransaction {
  const { id, accountId, externalId, status, amountMinor, currency, at, description } = transaction;
  const { merchantName, merchantCategoryCode, payee, payer } = transaction;
  const date = dateOf(at);
  const direction = amountMinor < 0 ? "debit" : "credit";
  const known = transactionTypes.find((type) => type === transaction.type);
  return {
    id,
    accountId,
    status: status === "booked" ? "BOOKED" : "PENDING",
    amount: { currencyCode: currency, value: exactOfMinor(amountMinor, currency) },
    dates: { booked: date, transaction: date, ...(status === "booked" && { value: date }) },
    bookedDateTime: toWireInstant(at),
    descriptions: { original: description, display: merchantName ?? clean(description) },
    identifiers: { providerTransactionId: externalId },
    ...((merchantName !== null || merchantCategoryCode !== null) && {
      merchantInformation: {
        ...(merchantName !== null && { merchantName }),
        ...(merchantCategoryCode !== null && { merchantCategoryCode }),
      },
    }),
    categories: { pfm: { id: categoryIdOf(tinkCategoryOf(detailOf(transaction), direction)), name: "" } },
    ...((payee !== null || payer !== null) && {
      counterparties: {
        ...(payee && { payee: counterpartyOf(payee) }),
        ...(payer && { payer: counterpartyOf(payer) }),
      },
    }),
    providerMutability: "MUTABILITY_UNDEFINED",
    types: { type: known ?? "DEFAULT" },
  };
}

/** Without what people do not read: spaces at the ends and more than one between words. */
function clean(description: string): string {
  return description.trim().replace(/\s+/g, " ") || description;
}

/** What it was for, as far as a merchant's code or its type tells. */
function detailOf({
  merchantCategoryCode,
  type,
  amountMinor,
}: Pick<IngestedTransaction, "merchantCategoryCode" | "type" | "amountMinor">): DetailedCategory {
  if (merchantCategoryCode !== null) return detailOfMerchantCode(merchantCategoryCode);
  const direction: TransactionDirection = amountMinor < 0 ? "debit" : "credit";
  if (type === "TRANSFER") return "other_transfer";
  if (type === "WITHDRAWAL" && direction === "debit") return "cash_withdrawal";
  return "other";
}

function counterpartyOf({ name, accountNumber }: IngestedCounterparty) {
  return {
    ...(name !== null && { name }),
    ...(accountNumber !== null && { identifiers: { financialInstitution: { accountNumber } } }),
  };
}
