import { PASSWORD } from "../credentials.ts";
import type { SandboxIndex } from "../sandbox-index.ts";
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
  const { issuer, api, discovery, connectedApps, name, brand } = bank;
  return (
    <article class="bank">
      <header>
        <BrandMonogram brand={brand} />
        <h3>{name}</h3>
      </header>
      <dl class="facts">
        <dt>Issuer</dt>
        <dd>
          <code>{issuer}</code>
        </dd>
        <dt>API</dt>
        <dd>
          <code>{api}</code>
        </dd>
      </dl>
      <p class="small">
        <a href={discovery}>Discovery</a> · <a href={connectedApps}>Connected apps</a>
      </p>
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
