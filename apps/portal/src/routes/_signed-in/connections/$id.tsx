import { useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { Section } from "../../../components/section.tsx";
import { AccountList } from "../../../features/accounts/account-list.tsx";
import { accountQueries } from "../../../features/accounts/queries.ts";
import { ConnectionPage } from "../../../features/connections/connection-page.tsx";
import { ConnectionPageSkeleton } from "../../../features/connections/connection-page-skeleton.tsx";
import { connectionQueries } from "../../../features/connections/queries.ts";
import { ConnectionSubscriptions } from "../../../features/subscriptions/connection-subscriptions.tsx";
import { LatestTransactions } from "../../../features/transactions/latest-transactions.tsx";
import { transactionQueries } from "../../../features/transactions/queries.ts";
import { detailSearch } from "../../../features/transactions/search.ts";
import { TransactionDialog } from "../../../features/transactions/transaction-dialog.tsx";
import { requireId } from "../../../lib/require-id.ts";

export const Route = createFileRoute("/_signed-in/connections/$id")({
  /** The core sends a person back with `refused` when a renewal came to nothing. */
  validateSearch: detailSearch.extend({ refused: z.string().max(60).optional().catch(undefined) }),
  loader: async ({ context: { queryClient }, params }) => {
    const id = requireId(params.id);
    queryClient.prefetchQuery(transactionQueries.latest({ connectionId: id }));
    await Promise.all([
      queryClient.ensureQueryData(connectionQueries.detail(id)),
      queryClient.ensureQueryData(accountQueries.list({ connectionId: id })),
    ]);
  },
  pendingComponent: ConnectionPageSkeleton,
  component: OneConnection,
});

function OneConnection() {
  const { id } = Route.useParams();
  const { transaction, refused } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: accounts } = useSuspenseQuery(accountQueries.list({ connectionId: id }));
  return (
    <ConnectionPage
      key={id}
      connectionId={id}
      refused={refused}
      onDismissRefusal={() => navigate({ search: {}, replace: true })}
      hasData={accounts.length > 0}
    >
      <div className="space-y-8">
        <Section title="Accounts">
          {accounts.length > 0 ? (
            <AccountList accounts={accounts} />
          ) : (
            <p className="rounded-lg border border-dashed border-line-strong/50 p-6 text-sm text-muted">
              No accounts have been read from this bank.
            </p>
          )}
        </Section>
        {accounts.length > 0 && (
          <Section title="Latest transactions">
            <LatestTransactions filter={{ connectionId: id }} showAccount={accounts.length > 1} />
          </Section>
        )}
        {accounts.length > 0 && <ConnectionSubscriptions connectionId={id} />}
      </div>
      <TransactionDialog
        transactionId={transaction}
        onClose={() => navigate({ search: {}, resetScroll: false })}
      />
    </ConnectionPage>
  );
}
