import type { CredentialsIndex } from "../credentials-index.ts";

/** Asks for a user name and tells which scenario it would hit. */
export function LoginResolver({ index }: { index: CredentialsIndex }) {
  return (
    <section class="card">
      <h2>What would a login do?</h2>
      <form method="get" action="credentials" class="stack">
        <div class="field">
          <label for="login">User name</label>
          <input
            id="login"
            name="login"
            value={index.login?.login ?? ""}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            placeholder="otp.overspender+my-test"
            required
          />
        </div>
        <div class="field">
          <label for="institution">At</label>
          <select id="institution" name="institution">
            {index.institutions.map(({ id, name }) => (
              <option value={id} selected={id === index.institution.id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button type="submit">Tell me</button>
        </div>
      </form>
      <Resolved index={index} />
    </section>
  );
}

function Resolved({ index: { login, institution } }: { index: CredentialsIndex }) {
  if (login === null) return null;
  if (!login.found)
    return (
      <p class="message bad" role="alert">
        {login.problem}
      </p>
    );
  const { customer } = login;
  return (
    <dl class="facts">
      <dt>Who</dt>
      <dd>
        {customer.name}, customer {customer.number}
        {customer.persona !== null && `, ${customer.persona}`}
        {customer.own && "; no other login is this customer"}
      </dd>
      <dt>Accounts</dt>
      <dd>
        {customer.accounts} at {institution.name}
      </dd>
      <dt>At sign-in</dt>
      <dd>{login.atSignIn.join(" ")}</dd>
      <dt>After it</dt>
      <dd>{login.afterwards.join(" ")}</dd>
    </dl>
  );
}
