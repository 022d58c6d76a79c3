import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Badge } from "../../components/badge.tsx";
import { Monogram } from "../../components/monogram.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ACCOUNT_SUBTYPE, ACCOUNT_TYPE } from "../../lib/labels.ts";
import { useNow } from "../../lib/use-now.ts";
import { AccountBalances } from "./account-balances.tsx";
import { AccountNotice } from "./account-notice.tsx";
import { AccountStatement } from "./account-statement.tsx";
import { accountQueries } from "./queries.ts";

/** One account: its figures, its statement; its transactions follow. */
export function AccountPage({ accountId }: { accountId: string }) {
  const { data: account } = useSuspenseQuery(accountQueries.detail(accountId));
  const now = useNow();
  const { provider, type, subtype, mask, status, statement } = account;
  const kind = [ACCOUNT_TYPE[type], subtype && subtype !== "standard" && ACCOUNT_SUBTYPE[subtype]];
  return (
    <>
      <PageHeader title={account.name} lead={<Monogram bank={provider} size="lg" />}>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Link
            to="/connections/$id"
            params={{ id: account.connectionId }}
            className="rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {provider.name}
          </Link>
          <span>{kind.filter(Boolean).join(", ")}</span>
          <span className="tabular-nums">{mask}</span>
          {status === "closed" && <Badge>Closed</Badge>}
        </p>
      </PageHeader>
      <div className="mb-10 space-y-4">
        <AccountNotice account={account} now={now} />
        <div className="grid items-stretch gap-4 md:grid-cols-2">
          <AccountBalances account={account} now={now} />
          {statement && <AccountStatement statement={statement} currency={account.currency} now={now} />}
        </div>
      </div>
    </>
  );
}
