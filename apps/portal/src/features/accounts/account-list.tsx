import { Card } from "../../components/card.tsx";
import type { Account } from "../../lib/api.ts";
import { AccountRow } from "./account-row.tsx";

/** The accounts of one bank. */
export function AccountList({ accounts }: { accounts: readonly Account[] }) {
  return (
    <Card>
      <ul aria-label="Accounts" className="divide-y divide-line">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
    </Card>
  );
}
