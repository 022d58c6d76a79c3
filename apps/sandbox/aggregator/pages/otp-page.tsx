import type { PlaceManifest } from "../../hosted-place.ts";
import { CodeField } from "../../pages/code-field.tsx";
import { Layout } from "../../pages/layout.tsx";
import { Problem } from "../../pages/problem.tsx";

export interface OtpPageProps {
  /** Who wants to know the code: the aggregator, or a bank. */
  readonly owner: PlaceManifest;
  readonly action: string;
  readonly step: string | null;
  readonly title: string;
  readonly text: string;
  /** What is linked by it. */
  readonly items?: readonly string[];
  /** Fields the person does not see. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The right one: nothing is really sent. Null where no code is asked for. */
  readonly code: string | null;
  readonly problem: string | null;
  /** Says what the button means that goes on without it; null where there is no way on without. */
  readonly skip: string | null;
  readonly cancelAction: string | null;
}

/** Is it really you? Asked by the aggregator, and by every bank. */
export function OtpPage(props: OtpPageProps) {
  const {
    owner,
    action,
    step,
    title,
    text,
    items = [],
    hidden = {},
    code,
    problem,
    skip,
    cancelAction,
  } = props;
  return (
    <Layout title={title} bank={owner}>
      <div class="card">
        {step !== null && <p class="step">{step}</p>}
        <h1>{title}</h1>
        <p class="soft">{text}</p>
        {items.length > 0 && (
          <ul class="options">
            {items.map((item) => (
              <li class="option">{item}</li>
            ))}
          </ul>
        )}
        <Problem text={problem} />
        <form method="post" action={action} class="stack">
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {code !== null && <CodeField problem={problem} />}
          <div class="actions">
            <button type="submit">Continue</button>
            {code !== null && (
              <button type="submit" class="quiet" name="again" value="yes" formnovalidate>
                Send a new code
              </button>
            )}
            {skip !== null && (
              <button type="submit" class="quiet" name="skip" value="yes" formnovalidate>
                {skip}
              </button>
            )}
            {cancelAction !== null && (
              <button type="submit" class="quiet" formaction={cancelAction} formnovalidate>
                Cancel
              </button>
            )}
          </div>
        </form>
        {code !== null && (
          <p class="hint">
            Nothing was really sent. The code is always <code>{code}</code>.
          </p>
        )}
      </div>
    </Layout>
  );
}
