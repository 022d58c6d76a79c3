import type { InstitutionManifest } from "@sandbank/institutions";
import { CodeField } from "./code-field.tsx";
import { Layout } from "./layout.tsx";
import { Problem } from "./problem.tsx";

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
        <Problem text={problem} />
        <form method="post" action={`${base}/code`} class="stack">
          <CodeField problem={problem} />
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
