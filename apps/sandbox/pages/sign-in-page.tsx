import type { InstitutionManifest } from "@sandbank/institutions";
import type { Customer } from "@sandbank/world";
import { PASSWORD } from "../credentials.ts";
import { Layout } from "./layout.tsx";
import { LoginList } from "./login-list.tsx";
import { Problem, pointAt } from "./problem.tsx";

export interface SignInPageProps {
  readonly bank: InstitutionManifest;
  /** Where the form goes. */
  readonly action: string;
  /** Who asks; null where the customer came by themselves. */
  readonly clientName: string | null;
  readonly samples: readonly Customer[];
  readonly username: string;
  /** Why it did not work the last time; null the first time. */
  readonly problem: string | null;
  /** Where every login and word is listed. */
  readonly credentials: string;
  /** Where Cancel goes; null where there is nothing to cancel. */
  readonly cancelAction: string | null;
}

/** Step 1: who are you? */
export function SignInPage(props: SignInPageProps) {
  const { bank, action, clientName, problem, username, samples, cancelAction, credentials } = props;
  const [first] = samples;
  return (
    <Layout title="Sign in" bank={bank}>
      <div class="card">
        {clientName !== null && <p class="step">Step 1 of 3</p>}
        <h1>{clientName === null ? "Sign in" : `Sign in to connect ${clientName}`}</h1>
        {clientName !== null && (
          <p class="soft">
            {clientName} would like to see data from your {bank.name} accounts. You choose what to share next.
          </p>
        )}
        <Problem text={problem} />
        <form method="post" action={action} class="stack">
          <div class="field">
            <label for="username">User name</label>
            <input
              id="username"
              name="username"
              value={username || (first?.username ?? "")}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
              {...pointAt(problem)}
            />
          </div>
          <div class="field">
            <label for="password">Password</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="off"
              required
              {...pointAt(problem)}
            />
          </div>
          <div class="actions">
            <button type="submit">Sign in</button>
            {cancelAction !== null && (
              <button type="submit" class="quiet" formaction={cancelAction} formnovalidate>
                Cancel
              </button>
            )}
          </div>
        </form>
        <SampleLogins samples={samples} credentials={credentials} />
      </div>
    </Layout>
  );
}

function SampleLogins({ samples, credentials }: Pick<SignInPageProps, "samples" | "credentials">) {
  return (
    <div class="hint">
      <h2>Logins that work</h2>
      <LoginList samples={samples} />
      <p class="soft small">
        Password <code>{PASSWORD}</code>. Any number is a customer too, such as <code>4711</code>, and so is
        any kind of person, such as <code>overspender</code>. Words such as <code>otp</code> or{" "}
        <code>bank_down</code> make the bank behave: <a href={credentials}>all logins and words</a>.
      </p>
    </div>
  );
}
