import { useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { ArrowLeftRight, SearchX } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { NoBankPage } from "../../components/no-bank-page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RowBones, Skeleton } from "../../components/skeleton.tsx";
import { accountQueries } from "../../features/accounts/queries.ts";
import { transactionQueries } from "../../features/transactions/queries.ts";
import { toFilter, transactionsSearch } from "../../features/transactions/search.ts";
import { TransactionDialog } from "../../features/transactions/transaction-dialog.tsx";
import { TransactionFilters } from "../../features/transactions/transaction-filters.tsx";
import { TransactionList } from "../../features/transactions/transaction-list.tsx";
import { shortMask } from "../../lib/labels.ts";

export const Route = createFileRoute("/_signed-in/transactions")({
  validateSearch: transactionsSearch,
  loader: ({ context: { queryClient }, location }) => {
    const filter = toFilter(transactionsSearch.parse(location.search));
    queryClient.prefetchInfiniteQuery(transactionQueries.pages(filter));
    return queryClient.ensureQueryData(accountQueries.list());
  },
  pendingComponent: TransactionsSkeleton,
  component: Transactions,
});

function Transactions() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: accounts } = useSuspenseQuery(accountQueries.list());
  const options = accounts.map(({ id, provider, name, mask }) => ({
    value: id,
    label: `${provider.shortName} ${name} ${shortMask(mask)}`,
  }));
  if (accounts.length === 0) return <NoAccounts />;
  return (
    <>
      <PageHeader title="Transactions" />
      <TransactionFilters
        search={search}
        accounts={options}
        onChange={(changes) =>
          navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
        }
      />
      <TransactionList
        filter={toFilter(search)}
        showAccount
        empty={<NoMatch onClear={() => navigate({ search: {} })} />}
      />
      <TransactionDialog
        transactionId={search.transaction}
        onClose={() =>
          navigate({ search: (before) => ({ ...before, transaction: undefined }), resetScroll: false })
        }
      />
    </>
  );
}

function TransactionsSkeleton() {
  return (
    <>
      <PageHeader title="Transactions" />
      <Skeleton label="Loading transactions">
        <RowBones rows={8} />
      </Skeleton>
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No transaction fits"
      actions={
        <Button look="primary" onClick={onClear}>
          Show all transactions
        </Button>
      }
    >
      Try another text, a wider range of dates, or fewer filters.
    </EmptyState>
  );
}

function NoAccounts() {
  return (
    <NoBankPage title="Transactions" icon={ArrowLeftRight} lack="There are no transactions yet">
      They appear once a bank is connected.
    </NoBankPage>
  );
}
