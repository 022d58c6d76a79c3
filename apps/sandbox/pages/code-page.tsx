import type { InstitutionManifest } from "@sandbank/institutions";
import { Layout } from "./layout.tsx";

export interface CodePageProps {
  readonly bank: InstitutionManifest;
  readonly base: string;
  readonly clientName: string;
  /** True for a code after the first one. */
  readonly isFurther: boolean;
  /** The right one: nothing is really sent. */
  readonly code: string;
  readonly problem: string | null;
}

/** Between step 1 and 2: is it really you? */
export function CodePage({ bank, base, clientName, isFurther, code, problem }: CodePageProps) {
  return (
    <Layout title="Enter your code" bank={bank}>
      <div class="card">
        <p class="step">Step 1 of 3</p>
        <h1>{isFurther ? "Enter the second code" : "Enter the code we sent you"}</h1>
        <p class="soft">
          {isFurther ? "One more code, to be sure it is you." : "It is good for five minutes."} You are
          connecting {clientName}.
        </p>
        {problem !== null && (
          <p class="message bad" role="alert" id="failure">
            {problem}
          </p>
        )}
        <form method="post" action={`${base}/code`} class="stack">
          <div class="field">
            <label for="code">One-time code</label>
            <input
              id="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={12}
              required
              {...(problem !== null && { "aria-invalid": "true", "aria-describedby": "failure" })}
            />
          </div>
          <div class="actions">
            <button type="submit">Continue</button>
            <button type="submit" class="quiet" name="again" value="yes" formnovalidate>
              Send a new code
            </button>
            <button type="submit" class="quiet" formaction={`${base}/deny`} formnovalidate>
              Cancel
            </button>
          </div>
        </form>
        <p class="hint">
          Nothing was really sent. The code is always <code>{code}</code>.
        </p>
      </div>
    </Layout>
  );
}
