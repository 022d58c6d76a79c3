import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowRight, Landmark } from "lucide-react";
import { NoBankPage } from "../components/no-bank-page.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Section } from "../components/section.tsx";
import { BankAccounts } from "../features/accounts/bank-accounts.tsx";
import { accountQueries } from "../features/accounts/queries.ts";
import { Attention } from "../features/connections/attention.tsx";
import { connectionQueries } from "../features/connections/queries.ts";
import { useRefreshAfterSync } from "../features/connections/use-refresh-after-sync.ts";
import { overviewQueries } from "../features/overview/queries.ts";
import { TotalsGrid } from "../features/overview/totals-grid.tsx";
import { LatestTransactions } from "../features/transactions/latest-transactions.tsx";
import { TransactionDialog } from "../features/transactions/transaction-dialog.tsx";

const route = getRouteApi("/");

/** Everything at a glance. */
export function Overview() {
  const { data: summary } = useSuspenseQuery(overviewQueries.summary());
  const { data: accounts } = useSuspenseQuery(accountQueries.list());
  const { data: connections } = useSuspenseQuery(connectionQueries.list());
  useRefreshAfterSync(connections);
  const { transaction } = route.useSearch();
  const navigate = route.useNavigate();
  const live = connections.some(({ status }) => status !== "disconnected");
  if (!live && accounts.length === 0) return <Welcome />;
  return (
    <>
      <PageHeader title="Overview" />
      <div className="space-y-10">
        <Attention connections={connections} />
        {accounts.length > 0 && <TotalsGrid summary={summary} accounts={accounts} />}
        <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-2">
          <Section title="Accounts" aside={<More to="/connections">Connections</More>}>
            {accounts.length > 0 ? (
              <BankAccounts accounts={accounts} />
            ) : (
              <p className="text-sm text-muted">No accounts have been read yet.</p>
            )}
          </Section>
          <Section title="Latest transactions" aside={<More to="/transactions">All transactions</More>}>
            <LatestTransactions showAccount />
          </Section>
        </div>
      </div>
      <TransactionDialog
        transactionId={transaction}
        onClose={() => navigate({ search: { transaction: undefined }, resetScroll: false })}
      />
    </>
  );
}

function More({ to, children }: { to: "/connections" | "/transactions"; children: string }) {
  return (
    <Link
      to={to}
      className="inline-flex items-center gap-1 rounded-sm font-medium text-accent underline-offset-4 hover:underline"
    >
      {children}
      <ArrowRight aria-hidden className="size-4" />
    </Link>
  );
}

function Welcome() {
  return (
    <NoBankPage title="Overview" icon={Landmark} lack="Connect a bank to begin">
      You approve on the bank's own page what it may share. Accounts, balances and transactions then appear
      here.
    </NoBankPage>
  );
}
