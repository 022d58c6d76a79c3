import type { PlaceManifest } from "../../hosted-place.ts";
import { initials } from "../../pages/format.ts";
import { BrandMonogram, Layout, Monogram } from "../../pages/layout.tsx";
import { describedBy, Problem } from "../../pages/problem.tsx";
import { SignedInWith } from "./signed-in-with.tsx";
import { type Term, TermsList } from "./terms-list.tsx";

interface ReviewedConsent {
  readonly handle: string;
  readonly purpose: string;
  readonly terms: readonly Term[];
  /** False for one the application cannot do without. */
  readonly isOptional: boolean;
}

interface ChosenAccount {
  readonly owner: PlaceManifest;
  readonly name: string;
  readonly maskedNumber: string;
}

export interface ReviewPageProps {
  readonly owner: PlaceManifest;
  readonly base: string;
  readonly asker: string;
  /** Host the answer goes back to; null where it goes nowhere. */
  readonly returnsTo: string | null;
  readonly person: string;
  readonly mobile: string;
  /** More than one where an application asks for several at once. */
  readonly consents: readonly ReviewedConsent[];
  readonly accounts: readonly ChosenAccount[];
  readonly problem: string | null;
}

/** Step 4: what, for what, how often and for how long? */
export function ReviewPage(props: ReviewPageProps) {
  const { owner, base, asker, returnsTo, person, mobile, consents, accounts, problem } = props;
  return (
    <Layout title="Review and approve" bank={owner}>
      <div class="card">
        <p class="step">Step 4 of 4</p>
        <h1>Let {asker} read your accounts?</h1>
        <div class="asker">
          <Monogram text={initials(asker)} />
          <div>
            <strong>{asker}</strong>
            {returnsTo !== null && <div class="soft small">You will return to {returnsTo}</div>}
          </div>
        </div>
        <SignedInWith person={person} mobile={mobile} switchAction={`${base}/switch`} />
        <Problem text={problem} />
        <form method="post" action={`${base}/review`} class="stack">
          <fieldset {...describedBy(problem)}>
            <legend class="legend">What is asked for</legend>
            {consents.map((consent) => (
              <Asked consent={consent} isOnly={consents.length === 1} />
            ))}
          </fieldset>
          <ChosenAccounts accounts={accounts} base={base} />
          <p class="soft small">
            {owner.name} passes the data on encrypted and cannot read it. You can pause or stop it at any time
            under your consents.
          </p>
          <div class="actions row">
            <button type="submit" name="answer" value="approve">
              Approve
            </button>
            <button type="submit" name="answer" value="reject" class="quiet" formnovalidate>
              Reject
            </button>
          </div>
          <div class="actions">
            <button type="submit" class="quiet" formaction={`${base}/cancel`} formnovalidate>
              Cancel and decide later
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

function Asked({ consent, isOnly }: { readonly consent: ReviewedConsent; readonly isOnly: boolean }) {
  const { handle, purpose, terms, isOptional } = consent;
  return (
    <section class="app">
      {isOnly ? (
        <h2>{purpose}</h2>
      ) : (
        <label class="option">
          <input type="checkbox" name="consent" value={handle} checked disabled={!isOptional} />
          <span class="what">
            <span>{purpose}</span>
            <span class="soft small">{isOptional ? "Optional" : "Needed by who asks"}</span>
          </span>
        </label>
      )}
      <TermsList terms={terms} />
    </section>
  );
}

function ChosenAccounts({ accounts, base }: Pick<ReviewPageProps, "accounts" | "base">) {
  return (
    <section>
      <h2 class="legend">From these accounts</h2>
      <ul class="options">
        {accounts.map(({ owner, name, maskedNumber }) => (
          <li class="option">
            <BrandMonogram brand={owner.brand} />
            <span class="what">
              <span>{name}</span>
              <span class="soft small">
                {owner.name} {maskedNumber}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={`${base}/accounts`}>Choose other accounts</a>
      </p>
    </section>
  );
}
