import type { PlaceManifest } from "../../hosted-place.ts";
import { BrandMonogram, Layout } from "../../pages/layout.tsx";
import { describedBy, Problem } from "../../pages/problem.tsx";
import { SignedInWith } from "./signed-in-with.tsx";

interface OfferedAccount {
  /** What the form sends for it. */
  readonly value: string;
  readonly name: string;
  readonly maskedNumber: string;
  /** False for one the bank has to confirm first. */
  readonly isLinked: boolean;
  readonly checked: boolean;
}

export interface OfferingBank {
  readonly owner: PlaceManifest;
  readonly accounts: readonly OfferedAccount[];
  /** Why there are none, or not all; null where all is well. */
  readonly trouble: string | null;
}

export interface ChooseAccountsPageProps {
  readonly owner: PlaceManifest;
  readonly base: string;
  readonly asker: string;
  readonly person: string;
  readonly mobile: string;
  readonly banks: readonly OfferingBank[];
  /** True where only one may be chosen. */
  readonly isSingle: boolean;
  readonly problem: string | null;
}

/** Step 3: which accounts? */
export function ChooseAccountsPage(props: ChooseAccountsPageProps) {
  const { owner, base, asker, person, mobile, banks, isSingle, problem } = props;
  const hasAccounts = banks.some(({ accounts }) => accounts.length > 0);
  return (
    <Layout title="Choose accounts" bank={owner}>
      <div class="card">
        <p class="step">Step 3 of 4</p>
        <h1>
          {!hasAccounts
            ? "No accounts found"
            : isSingle
              ? "Choose the account to share"
              : "Choose the accounts to share"}
        </h1>
        <p class="soft">
          {hasAccounts
            ? `${asker} will see nothing of an account you leave out.`
            : "None of the banks knows an account of the kind asked for under your mobile number."}
        </p>
        <SignedInWith person={person} mobile={mobile} switchAction={`${base}/switch`} />
        <Problem text={problem} />
        <form method="post" action={`${base}/accounts`} class="stack">
          {banks.map((bank) => (
            <BankAccounts bank={bank} isSingle={isSingle} problem={problem} />
          ))}
          <p class="small">
            <a href={`${base}/banks`}>Look at other banks</a>
          </p>
          <div class="actions">
            {hasAccounts && <button type="submit">Continue</button>}
            <button type="submit" class="quiet" formaction={`${base}/cancel`} formnovalidate>
              Cancel
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

interface BankAccountsProps extends Pick<ChooseAccountsPageProps, "isSingle" | "problem"> {
  readonly bank: OfferingBank;
}

function BankAccounts({ bank, isSingle, problem }: BankAccountsProps) {
  const { owner, accounts, trouble } = bank;
  return (
    <fieldset {...describedBy(problem)}>
      <legend class="legend owner">
        <BrandMonogram brand={owner.brand} />
        <span>{owner.name}</span>
      </legend>
      {accounts.length > 0 && (
        <ul class="options">
          {accounts.map((account) => (
            <li>
              <AccountOption account={account} type={isSingle ? "radio" : "checkbox"} />
            </li>
          ))}
        </ul>
      )}
      {trouble !== null && <p class="soft small">{trouble}</p>}
    </fieldset>
  );
}

function AccountOption({ account, type }: { readonly account: OfferedAccount; readonly type: string }) {
  const { value, name, maskedNumber, isLinked, checked } = account;
  return (
    <label class="option">
      <input type={type} name="account" value={value} checked={checked} />
      <span class="what">
        <span>{name}</span>
        <span class="soft small">
          {maskedNumber} · {isLinked ? "linked" : "needs the bank's code"}
        </span>
      </span>
    </label>
  );
}
