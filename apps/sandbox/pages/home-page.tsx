import type { Child } from "@sandbank/html";
import { PASSWORD } from "../credentials.ts";
import type { DoorEntry, SandboxIndex } from "../sandbox-index.ts";
import { BrandMonogram, Layout } from "./layout.tsx";
import { PersonaList } from "./persona-list.tsx";

/** `/`: what is here and how to use it. */
export function HomePage({ index }: { index: SandboxIndex }) {
  return (
    <Layout title="Banks on your machine" wide>
      <div class="stack">
        <div>
          <h1>Banks on your machine</h1>
          <p class="soft">
            Each is an OAuth 2.0 authorization server with a data API behind it. Point your client at an
            issuer and go. Tests move the clock, make banks fail and read what was asked through the{" "}
            <a href={index.controlPlane}>control plane</a>.
          </p>
        </div>
        <section>
          <h2>Institutions</h2>
          <ul class="banks">
            {index.institutions.map((bank) => (
              <li id={bank.id}>
                <Bank bank={bank} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Account Aggregator</h2>
          <p class="soft">
            India: one consent for many banks. An application asks the aggregator, or Setu in front of it; the
            person links accounts with the code 123456 and approves.
          </p>
          <ul class="banks">
            {index.accountAggregator.map((door) => (
              <li id={door.id}>
                <Door door={door} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Tink</h2>
          <p class="soft">
            Europe: an application ingests accounts by itself, or sends people to Tink Link. The demo
            application is <code>{index.tink.app.clientId}</code>, its secret{" "}
            <code>{index.tink.app.clientSecret}</code>.
          </p>
          <ul class="banks">
            {index.tink.places.map((door) => (
              <li id={door.id}>
                <Door door={door} />
              </li>
            ))}
          </ul>
        </section>
        <div class="columns">
          <Logins index={index} />
          <Client index={index} />
        </div>
        <Personas index={index} />
        <References index={index} />
      </div>
    </Layout>
  );
}

type IndexedBank = SandboxIndex["institutions"][number];

function Bank({ bank }: { bank: IndexedBank }) {
  const { issuer, api, discovery, connectedApps } = bank;
  return (
    <Place of={bank} facts={{ Issuer: issuer, API: api }}>
      <p class="small">
        <a href={discovery}>Discovery</a> · <a href={connectedApps}>Connected apps</a>
      </p>
    </Place>
  );
}

function Door({ door }: { door: DoorEntry }) {
  const isReached = door.providers.length > 0;
  return (
    <Place of={door} facts={isReached ? { Providers: door.providers.join(", ") } : { API: door.api }}>
      {door.people !== null && (
        <p class="small">
          <a href={door.people}>Who can sign in</a>
        </p>
      )}
      {door.page !== null && (
        <p class="small">
          <a href={door.page.url}>{door.page.label}</a>
        </p>
      )}
    </Place>
  );
}

interface PlaceProps {
  readonly of: Pick<IndexedBank, "name" | "brand">;
  /** URLs and names by what they are. */
  readonly facts: Readonly<Record<string, string>>;
  readonly children: Child;
}

function Place({ of: { name, brand }, facts, children }: PlaceProps) {
  return (
    <article class="bank">
      <header>
        <BrandMonogram brand={brand} />
        <h3>{name}</h3>
      </header>
      <dl class="facts">
        {Object.entries(facts).map(([what, url]) => (
          <>
            <dt>{what}</dt>
            <dd>
              <code>{url}</code>
            </dd>
          </>
        ))}
      </dl>
      {children}
    </article>
  );
}

function Logins({ index }: { index: SandboxIndex }) {
  return (
    <section class="card">
      <h2>Logins at every bank</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">User name</th>
            <th scope="col">Person</th>
          </tr>
        </thead>
        <tbody>
          {index.logins.map(({ username, name }) => (
            <tr>
              <td>
                <code>{username}</code>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">
        Password <code>{PASSWORD}</code>. Every whole number from 1 is a customer as well. Words such as{" "}
        <code>otp</code> and <code>bank_down</code> make a bank behave:{" "}
        <a href={index.credentials}>all logins and words</a>.
      </p>
    </section>
  );
}

function Personas({ index }: { index: SandboxIndex }) {
  return (
    <section class="card">
      <h2>Kinds of people</h2>
      <p class="soft">
        Each is a user name; <code>overspender.2</code> is another one of the kind.
      </p>
      <PersonaList personas={index.personas} />
    </section>
  );
}

function Client({ index }: { index: SandboxIndex }) {
  const { clientId, clientSecret, redirectUris } = index.client;
  return (
    <section class="card">
      <h2>A client that is ready</h2>
      <dl class="facts">
        <dt>Id</dt>
        <dd>
          <code>{clientId}</code>
        </dd>
        <dt>Secret</dt>
        <dd>
          <code>{clientSecret}</code>
        </dd>
        <dt>Comes back to</dt>
        <dd>
          {redirectUris.map((uri) => (
            <div>
              <code>{uri}</code>
            </div>
          ))}
        </dd>
      </dl>
      <p class="soft small">
        On any port. Register your own with <code>POST /register</code> at an issuer (RFC 7591).
      </p>
    </section>
  );
}

function References({ index }: { index: SandboxIndex }) {
  return (
    <section class="card">
      <h2>What they speak</h2>
      <ul>
        {index.references.map(({ label, url }) => (
          <li>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
      <pre>
        <code>curl {index.institutions[0]?.discovery}</code>
      </pre>
    </section>
  );
}
