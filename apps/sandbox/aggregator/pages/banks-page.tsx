import type { PlaceManifest } from "../../hosted-place.ts";
import { BrandMonogram, Layout } from "../../pages/layout.tsx";
import { describedBy, Problem, pointAt } from "../../pages/problem.tsx";
import { SignedInWith } from "./signed-in-with.tsx";
import { type Term, TermsList } from "./terms-list.tsx";

interface OfferedBank {
  readonly fipId: string;
  readonly owner: PlaceManifest;
  /** What is known of it, e.g. that nothing was found there; null where nothing is to be said. */
  readonly note: string | null;
  readonly checked: boolean;
}

export interface BanksPageProps {
  readonly owner: PlaceManifest;
  readonly base: string;
  readonly person: string;
  readonly mobile: string;
  readonly banks: readonly OfferedBank[];
  /** The PAN as entered so far, where a bank would know more with it; null where it is not asked for. */
  readonly pan: string | null;
  readonly asker: string;
  /** What is asked for, where the application wants it shown first. */
  readonly asked: readonly { readonly purpose: string; readonly terms: readonly Term[] }[];
  /** True where accounts were linked before, so that one may go on without looking for more. */
  readonly hasLinks: boolean;
  readonly problem: string | null;
}

/** Step 2: where are your accounts? */
export function BanksPage(props: BanksPageProps) {
  const { owner, base, person, mobile, banks, pan, asker, asked, hasLinks, problem } = props;
  return (
    <Layout title="Choose your banks" bank={owner}>
      <div class="card">
        <p class="step">Step 2 of 4</p>
        <h1>Where are your accounts?</h1>
        <p class="soft">We ask the banks you choose which accounts belong to your mobile number.</p>
        <SignedInWith person={person} mobile={mobile} switchAction={`${base}/switch`} />
        {asked.map(({ purpose, terms }) => (
          <section class="app">
            <h2>
              {asker} asks: {purpose}
            </h2>
            <TermsList terms={terms} />
          </section>
        ))}
        <Problem text={problem} />
        <form method="post" action={`${base}/banks`} class="stack">
          <fieldset {...describedBy(problem)}>
            <legend class="hidden">Banks</legend>
            <ul class="options">
              {banks.map((bank) => (
                <li>
                  <BankOption bank={bank} />
                </li>
              ))}
            </ul>
          </fieldset>
          {pan !== null && <PanField pan={pan} problem={problem} />}
          <div class="actions">
            <button type="submit">Find my accounts</button>
            {hasLinks && (
              <button type="submit" class="quiet" name="skip" value="yes" formnovalidate>
                Use linked accounts only
              </button>
            )}
            <button type="submit" class="quiet" formaction={`${base}/cancel`} formnovalidate>
              Cancel
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}

function PanField({ pan, problem }: { readonly pan: string; readonly problem: string | null }) {
  return (
    <div class="field">
      <label for="pan">PAN, where a bank cannot tell who you are</label>
      <input
        id="pan"
        name="pan"
        value={pan}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={10}
        {...pointAt(problem)}
      />
    </div>
  );
}

function BankOption({ bank: { fipId, owner, note, checked } }: { readonly bank: OfferedBank }) {
  return (
    <label class="option">
      <input type="checkbox" name="bank" value={fipId} checked={checked} />
      <BrandMonogram brand={owner.brand} />
      <span class="what">
        <span>{owner.name}</span>
        {note !== null && <span class="soft small">{note}</span>}
      </span>
    </label>
  );
}
