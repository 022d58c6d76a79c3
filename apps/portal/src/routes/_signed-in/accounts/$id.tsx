import { createFileRoute, Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { Section } from "../../../components/section.tsx";
import { AccountPage } from "../../../features/accounts/account-page.tsx";
import { AccountPageSkeleton } from "../../../features/accounts/account-page-skeleton.tsx";
import { accountQueries } from "../../../features/accounts/queries.ts";
import { transactionQueries } from "../../../features/transactions/queries.ts";
import { detailSearch } from "../../../features/transactions/search.ts";
import { TransactionDialog } from "../../../features/transactions/transaction-dialog.tsx";
import { TransactionList } from "../../../features/transactions/transaction-list.tsx";
import { requireId } from "../../../lib/require-id.ts";

export const Route = createFileRoute("/_signed-in/accounts/$id")({
  validateSearch: detailSearch,
  loader: ({ context: { queryClient }, params }) => {
    const id = requireId(params.id);
    queryClient.prefetchInfiniteQuery(transactionQueries.pages({ accountId: id }));
    return queryClient.ensureQueryData(accountQueries.detail(id));
  },
  pendingComponent: AccountPageSkeleton,
  component: OneAccount,
});

function OneAccount() {
  const { id } = Route.useParams();
  const { transaction } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <AccountPage accountId={id} />
      <Section
        title="Transactions"
        aside={
          <Link
            to="/transactions"
            search={{ account: id }}
            className="inline-flex items-center gap-1 rounded-sm font-medium text-accent underline-offset-4 hover:underline"
          >
            Search and filter
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        }
      >
        <TransactionList
          filter={{ accountId: id }}
          showAccount={false}
          empty={<p className="text-muted">Nothing has happened on this account yet.</p>}
        />
      </Section>
      <TransactionDialog
        transactionId={transaction}
        onClose={() => navigate({ search: {}, resetScroll: false })}
      />
    </>
  );
}
