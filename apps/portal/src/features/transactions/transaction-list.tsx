import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { RowBones, Skeleton } from "../../components/skeleton.tsx";
import type { TransactionFilter } from "../../lib/api.ts";
import { toProblem } from "../../lib/api-error.ts";
import { cx } from "../../lib/cx.ts";
import { counted } from "../../lib/labels.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import { useNow } from "../../lib/use-now.ts";
import { LoadMore } from "./load-more.tsx";
import { transactionQueries } from "./queries.ts";
import { TransactionCards } from "./transaction-cards.tsx";
import { TransactionTable } from "./transaction-table.tsx";

interface TransactionListProps {
  filter: TransactionFilter;
  showAccount: boolean;
  /** Shown where there are none. */
  empty: ReactNode;
}

/** Transactions a filter lets through, a page at a time, with how many there are. */
export function TransactionList({ filter, showAccount, empty }: TransactionListProps) {
  const query = useInfiniteQuery(transactionQueries.pages(filter));
  const wide = useMediaQuery("(min-width: 40rem)");
  const now = useNow();
  if (query.isPending) {
    return (
      <Skeleton label="Loading transactions">
        <RowBones rows={8} />
      </Skeleton>
    );
  }
  if (query.isError && !query.data) {
    return (
      <Notice
        role="alert"
        tone="danger"
        title="The transactions could not be loaded"
        actions={<Button onClick={() => query.refetch()}>Try again</Button>}
      >
        {toProblem(query.error).message}
      </Notice>
    );
  }
  const transactions = query.data.pages.flatMap((page) => page.transactions);
  const total = query.data.pages[0]?.pagination.total ?? 0;
  const View = wide ? TransactionTable : TransactionCards;
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={cx("transition-opacity", query.isPlaceholderData && "opacity-60")}
    >
      <p role="status" className="mb-3 text-sm text-muted">
        {counted(total, "transaction")}
      </p>
      {transactions.length === 0 ? (
        empty
      ) : (
        <>
          <View transactions={transactions} now={now} showAccount={showAccount} />
          <LoadMore
            shown={transactions.length}
            total={total}
            busy={query.isFetchingNextPage}
            hasMore={query.hasNextPage}
            failed={query.isFetchNextPageError}
            onMore={() => query.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}
