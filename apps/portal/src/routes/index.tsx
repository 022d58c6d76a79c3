import { createFileRoute, redirect } from "@tanstack/react-router";
import { accountQueries } from "../features/accounts/queries.ts";
import { connectionQueries } from "../features/connections/queries.ts";
import { OverviewSkeleton } from "../features/overview/overview-skeleton.tsx";
import { overviewQueries } from "../features/overview/queries.ts";
import { entrySearch } from "../features/session/entry-search.ts";
import { Landing } from "../features/session/landing.tsx";
import { transactionQueries } from "../features/transactions/queries.ts";
import { detailSearch } from "../features/transactions/search.ts";
import { Overview } from "../pages/overview.tsx";

export const Route = createFileRoute("/")({
  validateSearch: detailSearch.extend(entrySearch.shape),
  beforeLoad: ({ context, search }) => {
    // The whole page: the path may be one the server answers, such as a bank's callback.
    if (context.hello.user && search.next) throw redirect({ href: search.next, reloadDocument: true });
  },
  loader: async ({ context: { queryClient, hello } }) => {
    if (!hello.user) return;
    queryClient.prefetchQuery(transactionQueries.latest());
    await Promise.all([
      queryClient.ensureQueryData(overviewQueries.summary()),
      queryClient.ensureQueryData(accountQueries.list()),
      queryClient.ensureQueryData(connectionQueries.list()),
    ]);
  },
  pendingComponent: Pending,
  component: Start,
});

function Pending() {
  return Route.useRouteContext().hello.user && <OverviewSkeleton />;
}

function Start() {
  const { hello } = Route.useRouteContext();
  const { next } = Route.useSearch();
  return hello.user ? <Overview /> : <Landing hello={hello} next={next} />;
}
