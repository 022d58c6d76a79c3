import type { PlaceManifest } from "../../hosted-place.ts";
import { Layout } from "../../pages/layout.tsx";

interface Reason {
  readonly code: string;
  readonly text: string;
}

export interface WhyPageProps {
  readonly owner: PlaceManifest;
  /** Where who changes their mind goes. */
  readonly back: string;
  /** Where the form goes. */
  readonly action: string;
  readonly title: string;
  readonly text: string;
  readonly reasons: readonly Reason[];
  readonly button: string;
}

/** The last word before a person turns back. */
export function WhyPage({ owner, back, action, title, text, reasons, button }: WhyPageProps) {
  return (
    <Layout title={title} bank={owner}>
      <div class="card">
        <h1>{title}</h1>
        <p class="soft">{text}</p>
        <form method="post" action={action} class="stack">
          <fieldset>
            <legend class="legend">Why?</legend>
            <ul class="options">
              {reasons.map(({ code, text: reason }, index) => (
                <li>
                  <label class="option">
                    <input type="radio" name="reason" value={code} checked={index === 0} />
                    <span class="what">
                      <span>{reason}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <div class="actions">
            <button type="submit" class="danger">
              {button}
            </button>
          </div>
          <p class="small">
            <a href={back}>Go back to the request</a>
          </p>
        </form>
      </div>
    </Layout>
  );
}
