import { maskedNumber } from "@sandbank/domain";
import type { InstitutionManifest } from "@sandbank/institutions";
import type { ConsentRecord, ConsentState } from "@sandbank/protocol-oauth/server";
import type { Account, Customer } from "@sandbank/world";
import type { Permission } from "../face.ts";
import { formatDate } from "./format.ts";
import { Layout } from "./layout.tsx";
import { SignOut } from "./sign-out.tsx";

interface ConnectedApp {
  readonly consent: ConsentRecord;
  readonly state: ConsentState;
  readonly accounts: readonly Account[];
  readonly permissions: readonly Permission[];
}

export interface ConnectedAppsPageProps {
  readonly bank: InstitutionManifest;
  readonly base: string;
  readonly customer: Customer;
  readonly apps: readonly ConnectedApp[];
  /** Name of the application that was just cut off. */
  readonly stopped: string | null;
}

/** Who sees my data, and the way to stop it. */
export function ConnectedAppsPage({ bank, base, customer, apps, stopped }: ConnectedAppsPageProps) {
  const active = apps.filter(({ state }) => state === "active");
  const ended = apps.filter(({ state }) => state !== "active");
  return (
    <Layout title="Connected apps" bank={bank}>
      <div class="card">
        <h1>Connected apps</h1>
        <p class="soft">
          Applications {customer.givenName} {customer.familyName} shares {bank.name} data with.
        </p>
        {stopped !== null && (
          <p class="message good" role="status">
            {stopped} no longer sees your data.
          </p>
        )}
        {active.length === 0 && <p class="hint">No application sees your data.</p>}
        {active.map((app) => (
          <App app={app} base={base} />
        ))}
        {ended.length > 0 && (
          <details>
            <summary>Ended ({ended.length})</summary>
            {ended.map((app) => (
              <App app={app} base={base} />
            ))}
          </details>
        )}
        <SignOut base={base} />
      </div>
    </Layout>
  );
}

const STATE_WORDS = { active: "Active", expired: "Expired", revoked: "Stopped" } as const;

function App({ app, base }: { app: ConnectedApp; base: string }) {
  const { consent, state, accounts, permissions } = app;
  const ends = consent.revocation?.at ?? consent.expiresAt;
  return (
    <article class="app" aria-label={consent.clientName}>
      <header>
        <h2>{consent.clientName}</h2>
        <span class={state === "active" ? "badge good" : "badge"}>{STATE_WORDS[state]}</span>
      </header>
      <dl class="facts">
        <dt>Accounts</dt>
        <dd>{accounts.map(({ name, lastFour }) => `${name} ${maskedNumber(lastFour)}`).join(", ")}</dd>
        {permissions.length > 0 && (
          <>
            <dt>Sees</dt>
            <dd>{permissions.map(({ title }) => title).join(", ")}</dd>
          </>
        )}
        <dt>Since</dt>
        <dd>{formatDate(consent.createdAt)}</dd>
        <dt>{state === "active" ? "Until" : "Ended"}</dt>
        <dd>{ends === null ? "you stop it" : formatDate(ends)}</dd>
      </dl>
      {state === "active" && (
        <form method="post" action={`${base}/${encodeURIComponent(consent.id)}/stop`}>
          <button type="submit" class="danger" aria-label={`Stop sharing with ${consent.clientName}`}>
            Stop sharing
          </button>
        </form>
      )}
    </article>
  );
}
