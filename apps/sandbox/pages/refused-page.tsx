import type { PlaceManifest } from "../hosted-place.ts";
import { Layout } from "./layout.tsx";

export interface RefusedPageProps {
  readonly bank: PlaceManifest;
  /** Where the form goes. */
  readonly action: string;
  readonly clientName: string;
  readonly title: string;
  readonly text: string;
}

/** The end of the way for somebody who may not sign in. */
export function RefusedPage({ bank, action, clientName, title, text }: RefusedPageProps) {
  return (
    <Layout title={title} bank={bank}>
      <div class="card">
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="soft">Nothing was shared with {clientName}.</p>
        <form method="post" action={action}>
          <div class="actions">
            <button type="submit">Return to {clientName}</button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
