import {
  type IngestTransactionsRequest,
  ingestTransactionsRequest,
  MOST_TRANSACTIONS,
} from "../../../wire/connector/index.ts";
import type { ReadingRules } from "./batch.ts";
import { amountComplaints, transactionComplaints } from "./check-rules.ts";
import { type Complaint, complaintsOf } from "./explain.ts";

/** Everything that is wrong with the body of an ingestion; empty where `takeBatch` reads it. */
export function explainBatch(body: unknown, rules: ReadingRules): Complaint[] {
  const count = countOf(body);
  if (count > MOST_TRANSACTIONS) {
    const message = `has ${count} transactions; a request takes at most ${MOST_TRANSACTIONS}, over all accounts`;
    return [{ field: "transactionAccounts", message }];
  }
  const parsed = ingestTransactionsRequest.safeParse(body);
  return parsed.success ? ruleComplaints(parsed.data, rules) : complaintsOf(parsed.error).map(hinted(body));
}

function ruleComplaints(
  { transactionAccounts }: IngestTransactionsRequest,
  rules: ReadingRules,
): Complaint[] {
  return transactionAccounts.flatMap(({ balance, reservedAmount, transactions }, index) => {
    const field = `transactionAccounts[${index}]`;
    const amounts = { [`${field}.balance`]: balance, [`${field}.reservedAmount`]: reservedAmount };
    return [
      ...amountComplaints(amounts, rules),
      ...transactions.flatMap((each, at) =>
        transactionComplaints(each, `${field}.transactions[${at}]`, rules),
      ),
    ];
  });
}

/** Counted before anything else is looked at: of a body that is too large nothing is read. */
function countOf(body: unknown): number {
  const accounts = fieldOf(body, "transactionAccounts");
  if (!Array.isArray(accounts)) return 0;
  return accounts.reduce<number>((sum, account) => {
    const transactions = fieldOf(account, "transactions");
    return sum + (Array.isArray(transactions) ? transactions.length : 0);
  }, 0);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Tells those who send a bare list of transactions, as some clients do, where it belongs. */
function hinted(body: unknown) {
  const isBare = Array.isArray(fieldOf(body, "transactions"));
  return (complaint: Complaint): Complaint =>
    isBare && complaint.field === "transactionAccounts"
      ? { ...complaint, message: `${complaint.message}; "transactions" belongs into one of them` }
      : complaint;
}
