import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { RowBones, Skeleton } from "../../components/skeleton.tsx";
import type { TransactionFilter } from "../../lib/api.ts";
import { useNow } from "../../lib/use-now.ts";
import { LATEST_COUNT, transactionQueries } from "./queries.ts";
import { TransactionCards } from "./transaction-cards.tsx";

interface LatestTransactionsProps {
  filter?: TransactionFilter;
  /** False where all are of one bank. */
  showAccount: boolean;
}

/** The newest few transactions. */
export function LatestTransactions(props: LatestTransactionsProps) {
  return (
    <Suspense
      fallback={
        <Skeleton label="Loading the latest transactions">
          <RowBones rows={LATEST_COUNT} />
        </Skeleton>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}

function Loaded({ filter, showAccount }: LatestTransactionsProps) {
  const { data: transactions } = useSuspenseQuery(transactionQueries.latest(filter));
  const now = useNow();
  if (transactions.length === 0) return <p className="text-sm text-muted">None have been read yet.</p>;
  return <TransactionCards transactions={transactions} now={now} showAccount={showAccount} />;
}
