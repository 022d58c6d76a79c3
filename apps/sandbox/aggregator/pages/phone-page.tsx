import type { PlaceManifest } from "../../hosted-place.ts";
import { Layout } from "../../pages/layout.tsx";
import { Problem, pointAt } from "../../pages/problem.tsx";

export interface DemoNumber {
  readonly mobile: string;
  readonly name: string;
}

export interface PhonePageProps {
  readonly owner: PlaceManifest;
  /** Where the form goes. */
  readonly action: string;
  /** Who asks for data; null where the person came by themselves. */
  readonly asker: string | null;
  readonly mobile: string;
  readonly problem: string | null;
  readonly demoNumbers: readonly DemoNumber[];
  /** Where Cancel goes; null where there is nothing to cancel. */
  readonly cancelAction: string | null;
}

/** Step 1: whose phone is it? */
export function PhonePage(props: PhonePageProps) {
  const { owner, action, asker, mobile, problem, demoNumbers, cancelAction } = props;
  return (
    <Layout title="Sign in" bank={owner}>
      <div class="card">
        {asker !== null && <p class="step">Step 1 of 4</p>}
        <h1>{asker === null ? "Your consents" : "Sign in with your mobile number"}</h1>
        <p class="soft">
          {asker === null
            ? "Sign in to see who may read your accounts, and to stop it."
            : `${asker} asks to read your bank accounts. Nothing is shared before you approve it.`}
        </p>
        <Problem text={problem} />
        <form method="post" action={action} class="stack">
          <div class="field">
            <label for="mobile">Mobile number</label>
            <input
              id="mobile"
              name="mobile"
              type="tel"
              inputmode="tel"
              autocomplete="tel-national"
              value={mobile}
              maxlength={20}
              required
              {...pointAt(problem)}
            />
          </div>
          <div class="actions">
            <button type="submit">Send a code</button>
            {cancelAction !== null && (
              <button type="submit" class="quiet" formaction={cancelAction} formnovalidate>
                Cancel
              </button>
            )}
          </div>
        </form>
        {demoNumbers.length > 0 && <DemoNumbers numbers={demoNumbers} />}
      </div>
    </Layout>
  );
}

function DemoNumbers({ numbers }: { readonly numbers: readonly DemoNumber[] }) {
  return (
    <div class="hint">
      <h2>Numbers that work</h2>
      <ul class="logins">
        {numbers.map(({ mobile, name }) => (
          <li>
            <code>{mobile}</code>
            <span class="soft">{name}</span>
          </li>
        ))}
      </ul>
      <p class="soft small">
        Every customer here has a number: customer 7's is <code>5550000007</code>. Nothing is really sent to
        any phone.
      </p>
    </div>
  );
}
