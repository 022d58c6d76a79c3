import { useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Section } from "../../../components/section.tsx";
import { AccountList } from "../../../features/accounts/account-list.tsx";
import { accountQueries } from "../../../features/accounts/queries.ts";
import { ConnectionPage } from "../../../features/connections/connection-page.tsx";
import { ConnectionPageSkeleton } from "../../../features/connections/connection-page-skeleton.tsx";
import { connectionQueries } from "../../../features/connections/queries.ts";

export const Route = createFileRoute("/_signed-in/connections/$id")({
  loader: async ({ context: { queryClient }, params: { id } }) => {
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
  const { data: accounts } = useSuspenseQuery(accountQueries.list({ connectionId: id }));
  return (
    <ConnectionPage key={id} connectionId={id}>
      <Section title="Accounts">
        {accounts.length > 0 ? (
          <AccountList accounts={accounts} />
        ) : (
          <p className="rounded-lg border border-dashed border-line-strong/50 p-6 text-sm text-muted">
            No accounts have been read from this bank.
          </p>
        )}
      </Section>
    </ConnectionPage>
  );
}
