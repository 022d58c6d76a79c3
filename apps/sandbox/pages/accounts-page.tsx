import { isLiability, maskedNumber } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { Account, Balance, Customer } from "@sandbank/world";
import { formatMoney } from "./format.ts";
import { Layout } from "./layout.tsx";
import { describedBy, Problem } from "./problem.tsx";
import { SignedInAs } from "./signed-in-as.tsx";

export interface AccountsPageProps {
  readonly bank: InstitutionManifest;
  readonly base: string;
  readonly clientName: string;
  readonly customer: Customer;
  readonly accounts: readonly { readonly account: Account; readonly balance: Balance }[];
  /** Ids of the accounts ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly failed: boolean;
}

/** Step 2: which accounts? */
export function AccountsPage(props: AccountsPageProps) {
  const { bank, base, clientName, customer, accounts, chosen, failed } = props;
  const problem = failed ? "Choose at least one account, or cancel." : null;
  return (
    <Layout title="Choose accounts" bank={bank}>
      <div class="card">
        <p class="step">Step 2 of 3</p>
        <h1>Choose the accounts to share</h1>
        <p class="soft">{clientName} will see nothing of an account you leave out.</p>
        <SignedInAs customer={customer} switchAction={`${base}/switch`} />
        <Problem text={problem} />
        <form method="post" action={`${base}/accounts`} class="stack">
          <fieldset {...describedBy(problem)}>
            <legend class="hidden">Accounts</legend>
            <ul class="options">
              {accounts.map(({ account, balance }) => (
                <li>
                  <AccountOption account={account} balance={balance} checked={chosen.has(account.id)} />
                </li>
              ))}
            </ul>
          </fieldset>
          <div class="actions">
            <button type="submit">Continue</button>
            <button type="submit" class="quiet" formaction={`${base}/deny`} formnovalidate>
              Cancel
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

interface AccountOptionProps {
  readonly account: Account;
  readonly balance: Balance;
  readonly checked: boolean;
}

function AccountOption({ account, balance, checked }: AccountOptionProps) {
  const owed = isLiability(account.type);
  const amount = owed ? -balance.ledgerMinor : balance.ledgerMinor;
  return (
    <label class="option">
      <input type="checkbox" name="account" value={account.id} checked={checked} />
      <span class="what">
        <span>{account.name}</span>
        <span class="soft small">{maskedNumber(account.lastFour)}</span>
      </span>
      <span class="amount">
        <span>{formatMoney(amount, account.currency)}</span>
        <span class="soft small">{owed ? "owed" : "balance"}</span>
      </span>
    </label>
  );
}
