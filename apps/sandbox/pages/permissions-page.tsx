import { DAY_MS, type Instant, maskedNumber } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { Account, Customer } from "@sandbank/world";
import type { Permission } from "../face.ts";
import { formatDate, formatDuration, initials } from "./format.ts";
import { Layout, Monogram } from "./layout.tsx";
import { SignedInAs } from "./signed-in-as.tsx";

export interface PermissionsPageProps {
  readonly bank: InstitutionManifest;
  readonly base: string;
  readonly clientName: string;
  /** Host the answer goes back to. */
  readonly returnsTo: string;
  readonly customer: Customer;
  readonly accounts: readonly Account[];
  readonly permissions: readonly Permission[];
  readonly now: Instant;
  /** How to take it back; under the bank's connected apps unless said. */
  readonly takeBack?: string;
}

/** Step 3: what, and for how long? */
export function PermissionsPage(props: PermissionsPageProps) {
  const { bank, base, clientName, returnsTo, customer, accounts, permissions, now } = props;
  const { takeBack = `You can stop sharing at any time under connected apps at ${bank.name}.` } = props;
  return (
    <Layout title="Review and approve" bank={bank}>
      <div class="card">
        <p class="step">Step 3 of 3</p>
        <h1>Share your data with {clientName}?</h1>
        <div class="asker">
          <Monogram text={initials(clientName)} />
          <div>
            <strong>{clientName}</strong>
            <div class="soft small">You will return to {returnsTo}</div>
          </div>
        </div>
        <SignedInAs customer={customer} switchAction={`${base}/switch`} />
        <form method="post" action={`${base}/permissions`} class="stack">
          {permissions.length > 0 && <Permissions permissions={permissions} />}
          <ChosenAccounts accounts={accounts} base={base} />
          <Durations durationDays={bank.consent.durationDays} now={now} />
          <p class="soft small">{takeBack} Nobody sees your password.</p>
          <div class="actions row">
            <button type="submit" name="answer" value="approve">
              Approve
            </button>
            <button type="submit" name="answer" value="deny" class="quiet" formnovalidate>
              Deny
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

function Permissions({ permissions }: Pick<PermissionsPageProps, "permissions">) {
  return (
    <fieldset>
      <legend class="legend">What they will see</legend>
      <ul class="options">
        {permissions.map(({ scope, title, description, required }) => (
          <li>
            <label class="option">
              <input type="checkbox" name="scope" value={scope} checked disabled={required} />
              <span class="what">
                <span>{title}</span>
                <span class="soft small">
                  {description}
                  {required && ". Needed for the connection"}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ChosenAccounts({ accounts, base }: Pick<PermissionsPageProps, "accounts" | "base">) {
  return (
    <section>
      <h2 class="legend">From these accounts</h2>
      <ul class="options">
        {accounts.map(({ name, lastFour }) => (
          <li class="option">
            <span class="what">
              <span>{name}</span>
            </span>
            <span class="soft">{maskedNumber(lastFour)}</span>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={`${base}/accounts`}>Choose other accounts</a>
      </p>
    </section>
  );
}

function Durations({ durationDays, now }: { durationDays: readonly (number | null)[]; now: Instant }) {
  return (
    <fieldset>
      <legend class="legend">For how long</legend>
      <ul class="options">
        {durationDays.map((days, index) => (
          <li>
            <label class="option">
              <input type="radio" name="duration" value={durationValue(days)} checked={index === 0} />
              <span class="what">
                <span>{formatDuration(days)}</span>
                {days !== null && <span class="soft small">Until {formatDate(now + days * DAY_MS)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How a duration is spelt in the form. */
export function durationValue(days: number | null): string {
  return days === null ? "until-revoked" : String(days);
}
