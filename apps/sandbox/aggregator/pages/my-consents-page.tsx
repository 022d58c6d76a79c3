import type { PlaceManifest } from "../../hosted-place.ts";
import { BrandMonogram, Layout } from "../../pages/layout.tsx";
import { SignOut } from "../../pages/sign-out.tsx";
import { type Term, TermsList } from "./terms-list.tsx";

export interface ShownConsent {
  readonly id: string;
  readonly asker: string;
  readonly purpose: string;
  readonly state: "active" | "paused" | "ended" | "waiting";
  /** The state in words. */
  readonly stateText: string;
  readonly terms: readonly Term[];
  /** Where a request that waits is answered; null for one that does not wait. */
  readonly answerAt: string | null;
}

interface ShownLink {
  readonly linkRefNumber: string;
  readonly owner: PlaceManifest;
  readonly name: string;
  readonly maskedNumber: string;
  /** How many consents end with it. */
  readonly consents: number;
}

export interface MyConsentsPageProps {
  readonly owner: PlaceManifest;
  readonly base: string;
  readonly person: string;
  readonly mobile: string;
  readonly consents: readonly ShownConsent[];
  readonly links: readonly ShownLink[];
  /** What was just done. */
  readonly done: string | null;
}

/** Who reads my accounts, and the way to pause and to stop it. */
export function MyConsentsPage({ owner, base, person, mobile, consents, links, done }: MyConsentsPageProps) {
  const inState = (...states: readonly ShownConsent["state"][]) =>
    consents.filter(({ state }) => states.includes(state));
  const waiting = inState("waiting");
  const going = inState("active", "paused");
  const ended = inState("ended");
  return (
    <Layout title="Your consents" bank={owner}>
      <div class="card">
        <h1>Your consents</h1>
        <p class="soft">
          Who may read the accounts of {person}, {mobile}.
        </p>
        {done !== null && (
          <p class="message good" role="status">
            {done}
          </p>
        )}
        {waiting.length > 0 && <h2>Waiting for you</h2>}
        {waiting.map((consent) => (
          <Consent consent={consent} base={base} />
        ))}
        {going.length === 0 && <p class="hint">Nobody may read your accounts.</p>}
        {going.map((consent) => (
          <Consent consent={consent} base={base} />
        ))}
        {ended.length > 0 && (
          <details>
            <summary>Ended ({ended.length})</summary>
            {ended.map((consent) => (
              <Consent consent={consent} base={base} />
            ))}
          </details>
        )}
        <Links links={links} base={base} />
        <SignOut base={base} />
      </div>
    </Layout>
  );
}

function Consent({ consent, base }: { readonly consent: ShownConsent; readonly base: string }) {
  const { id, asker, purpose, state, stateText, terms, answerAt } = consent;
  return (
    <article class="app" aria-label={`${asker}: ${purpose}`}>
      <header>
        <div>
          <h3>{asker}</h3>
          <p class="soft small">{purpose}</p>
        </div>
        <span class={state === "active" ? "badge good" : "badge"}>{stateText}</span>
      </header>
      <TermsList terms={terms} />
      {answerAt !== null && (
        <p>
          <a href={answerAt}>Answer it</a>
        </p>
      )}
      {(state === "active" || state === "paused") && (
        <form method="post" action={`${base}/${encodeURIComponent(id)}`} class="actions row">
          {state === "active" ? (
            <button type="submit" name="do" value="pause" class="quiet" aria-label={`Pause ${asker}`}>
              Pause
            </button>
          ) : (
            <button type="submit" name="do" value="resume" class="quiet" aria-label={`Resume ${asker}`}>
              Resume
            </button>
          )}
          <button type="submit" name="do" value="revoke" class="danger" aria-label={`Revoke ${asker}`}>
            Revoke
          </button>
        </form>
      )}
    </article>
  );
}

function Links({ links, base }: { readonly links: readonly ShownLink[]; readonly base: string }) {
  if (links.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="links">
      <h2 id="links">Linked accounts</h2>
      {links.map(({ linkRefNumber, owner, name, maskedNumber, consents }) => (
        <article class="app" aria-label={`${owner.name} ${maskedNumber}`}>
          <div class="owner">
            <BrandMonogram brand={owner.brand} />
            <div class="what">
              <h3>{name}</h3>
              <p class="soft small">
                {owner.name} {maskedNumber}
              </p>
            </div>
          </div>
          <form method="post" action={`${base}/links/${encodeURIComponent(linkRefNumber)}`}>
            <button
              type="submit"
              class="danger"
              aria-label={`Remove the link to ${owner.name} ${maskedNumber}`}
            >
              Remove the link
            </button>
          </form>
          {consents > 0 && (
            <p class="soft small">
              {consents === 1
                ? "A consent that includes it is revoked"
                : `${consents} consents that include it are revoked`}{" "}
              with it.
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
