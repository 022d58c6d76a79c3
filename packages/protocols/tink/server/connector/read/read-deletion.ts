import { deleteTransactionsRequest } from "../../../wire/connector/index.ts";
import type { ReadingRules } from "./batch.ts";
import { amountComplaints } from "./check-rules.ts";
import { complaintsOf } from "./explain.ts";
import { invalid } from "./invalid.ts";
import { toMinor } from "./to-minor.ts";

/** Which transactions of an account are to go, and its balance without them. */
export interface ReadDeletion {
  readonly externalId: string;
  readonly balanceMinor: number;
  readonly reservedMinor: number | null;
  readonly transactions: readonly string[];
}

/** @throws TinkError 400 that names every field that is wrong */
export function readDeletions(
  body: unknown,
  currency: Pick<ReadingRules, "currency" | "digits">,
): ReadDeletion[] {
  const parsed = deleteTransactionsRequest.safeParse(body);
  if (!parsed.success) throw invalid(complaintsOf(parsed.error));
  const { transactionAccounts } = parsed.data;
  const complaints = transactionAccounts.flatMap(({ balance, reservedAmount }, at) => {
    const field = `transactionAccounts[${at}]`;
    return amountComplaints(
      { [`${field}.balance`]: balance, [`${field}.reservedAmount`]: reservedAmount },
      currency,
    );
  });
  if (complaints.length > 0) throw invalid(complaints);
  return transactionAccounts.map(({ externalId, balance, reservedAmount, transactions }) => ({
    externalId,
    balanceMinor: toMinor(balance, currency.digits),
    reservedMinor:
      reservedAmount === undefined || reservedAmount === null
        ? null
        : toMinor(reservedAmount, currency.digits),
    transactions: transactions.map((transaction) => transaction.externalId),
  }));
}
