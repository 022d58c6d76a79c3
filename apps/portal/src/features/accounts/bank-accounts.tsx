import { Link } from "@tanstack/react-router";
import { Card } from "../../components/card.tsx";
import { Monogram } from "../../components/monogram.tsx";
import type { Account } from "../../lib/api.ts";
import { counted } from "../../lib/labels.ts";
import { AccountRow } from "./account-row.tsx";
import { groupAccounts } from "./group-accounts.ts";

/** Accounts with their balances, a card for each bank. */
export function BankAccounts({ accounts }: { accounts: readonly Account[] }) {
  return (
    <div className="space-y-4">
      {groupAccounts(accounts).map(({ bank, connectionId, accounts: own }) => (
        <Card key={connectionId}>
          <div className="flex items-center gap-3 border-b border-line px-4 py-3 sm:px-5">
            <Monogram bank={bank} size="sm" />
            <h3 className="min-w-0 flex-1 text-sm font-semibold">
              <Link
                to="/connections/$id"
                params={{ id: connectionId }}
                className="rounded-sm underline-offset-4 hover:underline"
              >
                {bank.name}
              </Link>
            </h3>
            <span className="text-xs text-muted">{counted(own.length, "account")}</span>
          </div>
          <ul aria-label={`Accounts at ${bank.name}`} className="divide-y divide-line">
            {own.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
