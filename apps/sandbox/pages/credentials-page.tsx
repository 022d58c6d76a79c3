import type { CredentialsIndex } from "../credentials-index.ts";
import { Layout } from "./layout.tsx";
import { LoginResolver } from "./login-resolver.tsx";
import { PersonaList } from "./persona-list.tsx";

/** `/credentials`: every user name that does something, and what a given one would do. */
export function CredentialsPage({ index }: { index: CredentialsIndex }) {
  return (
    <Layout title="Logins and words" wide>
      <div class="stack">
        <div>
          <h1>Logins and words</h1>
          <p class="soft">
            The user name decides what the bank does. Every password is <code>{index.password}</code>, every
            one-time code <code>{index.oneTimeCode}</code>.
          </p>
        </div>
        <div class="columns">
          <LoginResolver index={index} />
          <Grammar />
        </div>
        <Words index={index} />
        <People index={index} />
        <Headless />
      </div>
    </Layout>
  );
}

function Grammar() {
  return (
    <section class="card">
      <h2>How to put them together</h2>
      <ul class="rules">
        <li>
          Join words with dots, the person last: <code>otp.slow.2s.overspender</code>.
        </li>
        <li>
          <code>+anything</code> makes a copy that is a customer of its own: <code>otp+my-test</code>. Tests
          that run at the same time never meet.
        </li>
        <li>
          A kind of person is a user name: <code>overspender</code>; <code>overspender.2</code> is the next
          one.
        </li>
        <li>
          Words go before any customer: <code>rate_limited.4711</code>. They count until the customer signs in
          otherwise.
        </li>
      </ul>
    </section>
  );
}

function Words({ index }: { index: CredentialsIndex }) {
  return (
    <section class="card">
      <h2>Words</h2>
      <dl class="people">
        {index.words.map(({ example, atSignIn, afterwards }) => (
          <div>
            <dt>
              <code>{example}</code>
            </dt>
            <dd class="small">{atSignIn}</dd>
            <dd class="soft small">After it: {afterwards}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function People({ index }: { index: CredentialsIndex }) {
  return (
    <section class="card">
      <h2>People</h2>
      <p class="soft">
        At {index.institution.name} for example:{" "}
        {index.customers.map(({ username, name }, at) => (
          <>
            {at > 0 && ", "}
            <code>{username}</code> ({name})
          </>
        ))}
        . Every whole number from 1 is a customer.
      </p>
      <PersonaList personas={index.personas} />
    </section>
  );
}

function Headless() {
  return (
    <section class="card">
      <h2>Without a browser</h2>
      <p class="soft">Put the answer on the authorize URL; the response leads straight to your callback.</p>
      <pre>
        <code>
          …/authorize?client_id=…&sandbank_user=otp+my-test&sandbank_accounts=1234,5678&sandbank_duration=P90D
        </code>
      </pre>
      <p class="soft small">
        <code>sandbank_decision</code> is approve, deny, abandon or expire; <code>sandbank_permissions</code>{" "}
        names the scopes left ticked; <code>sandbank_code</code> is the code entered.
      </p>
    </section>
  );
}
