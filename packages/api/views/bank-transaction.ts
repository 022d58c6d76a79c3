import type { TransactionDetail } from "@sandbank/database";
import type { RecurringCharge } from "@sandbank/detection";
import { fromDecimal, startOfDate, toIso, toWireNumber, transactionDirection } from "@sandbank/domain";
import type { UpiMandate } from "@sandbank/provider";
import { z } from "zod";
import { BANK_CATEGORY } from "./bank-category.ts";
import { instant } from "./instant.ts";

// Seed B spells amounts as JSON numbers; they are exact decimals until here.

const frequency = z.enum(["weekly", "monthly", "quarterly", "yearly"]);

export const bankTransaction = z
  .object({
    id: z.uuid(),
    transactionId: z.string().describe("The bank's own id"),
    date: instant,
    description: z.string(),
    amount: z.number(),
    currency: z.string(),
    type: transactionDirection,
    category: z.string(),
    merchantName: z.string().nullable(),
    isRecurring: z.boolean(),
    subscriptionId: z.uuid().nullable(),
  })
  .meta({ id: "BankTransaction" });

export function toBankTransaction(
  { transaction }: TransactionDetail,
  recurring: ReadonlySet<string>,
): z.infer<typeof bankTransaction> {
  const { amount, currency } = transaction;
  return {
    id: transaction.id,
    transactionId: transaction.providerTransactionId,
    date: transaction.occurredAt.toISOString(),
    description: transaction.description,
    amount: toWireNumber(fromDecimal(amount, currency), currency),
    currency,
    type: transaction.direction,
    category: BANK_CATEGORY[transaction.category],
    merchantName: transaction.merchantName,
    isRecurring: recurring.has(transaction.id),
    subscriptionId: null,
  };
}

export const bankRecurring = z
  .object({
    merchantName: z.string(),
    amount: z.number(),
    currency: z.string(),
    frequency,
    transactionCount: z.int(),
    firstTransaction: instant,
    lastTransaction: instant,
    transactionIds: z.array(z.uuid()),
  })
  .meta({ id: "RecurringPattern" });

export function toBankRecurring(series: RecurringCharge): z.infer<typeof bankRecurring> {
  return {
    merchantName: series.merchantName,
    amount: toWireNumber(series.amountMinor, series.currency),
    currency: series.currency,
    frequency: series.frequency,
    transactionCount: series.chargeIds.length,
    firstTransaction: toIso(series.firstAt),
    lastTransaction: toIso(series.lastAt),
    transactionIds: [...series.chargeIds],
  };
}

export const bankMandate = z
  .object({
    mandateId: z.string(),
    merchantName: z.string(),
    amount: z.number(),
    frequency,
    startDate: instant,
    status: z.enum(["active", "paused", "revoked"]),
  })
  .meta({ id: "UpiMandate" });

export function toBankMandate(mandate: UpiMandate): z.infer<typeof bankMandate> {
  return {
    mandateId: mandate.mandateId,
    merchantName: mandate.merchantName,
    amount: toWireNumber(mandate.amountMinor, mandate.currency),
    frequency: mandate.frequency,
    startDate: toIso(startOfDate(mandate.startDate)),
    status: mandate.status,
  };
}
