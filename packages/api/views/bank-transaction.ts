import type { MandateRow, TransactionDetail } from "@sandbank/database";
import { fromDecimal, startOfDate, toIso, toWireNumber, transactionDirection } from "@sandbank/domain";
import { z } from "zod";
import type { RecurringCharge } from "../recurring.ts";
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

export function toBankTransaction({ transaction }: TransactionDetail): z.infer<typeof bankTransaction> {
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
    isRecurring: transaction.isRecurring,
    subscriptionId: transaction.subscriptionId,
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

/** Null for what comes at an interval that the document calls irregular. */
export function toBankRecurring({
  subscription,
  transactions,
}: RecurringCharge): z.infer<typeof bankRecurring> | null {
  const regular = frequency.safeParse(subscription.frequency);
  const [first, last] = [transactions.at(0), transactions.at(-1)];
  if (!regular.success || !first || !last) return null;
  const { amount, currency, name } = subscription;
  return {
    merchantName: last.merchantName ?? name,
    amount: toWireNumber(fromDecimal(amount, currency), currency),
    currency,
    frequency: regular.data,
    transactionCount: transactions.length,
    firstTransaction: first.occurredAt.toISOString(),
    lastTransaction: last.occurredAt.toISOString(),
    transactionIds: transactions.map(({ id }) => id),
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

export function toBankMandate(mandate: MandateRow): z.infer<typeof bankMandate> {
  return {
    mandateId: mandate.providerMandateId,
    merchantName: mandate.merchantName,
    amount: toWireNumber(fromDecimal(mandate.amount, mandate.currency), mandate.currency),
    frequency: mandate.frequency,
    startDate: toIso(startOfDate(mandate.startDate)),
    status: mandate.state,
  };
}
