import { useSuspenseQuery } from "@tanstack/react-query";
import { useNow } from "../../lib/use-now.ts";
import { transactionQueries } from "./queries.ts";
import { TransactionCards } from "./transaction-cards.tsx";

export const LATEST_COUNT = 8;

/** The newest few transactions of all accounts. */
export function LatestTransactions() {
  const { data: transactions } = useSuspenseQuery(transactionQueries.latest(LATEST_COUNT));
  const now = useNow();
  if (transactions.length === 0) return <p className="text-sm text-muted">None have been read yet.</p>;
  return <TransactionCards transactions={transactions} now={now} showAccount />;
}
