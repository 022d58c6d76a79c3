import type { PlaceManifest } from "../../../hosted-place.ts";
import { BrandMonogram } from "../../../pages/layout.tsx";
import { Cancel, LinkFrame, type LinkPageProps } from "./link-frame.tsx";

interface OfferedBank {
  /** The provider's name. */
  readonly value: string;
  readonly owner: PlaceManifest;
  /** How one signs in there. */
  readonly way: string;
}

interface BanksPageProps extends LinkPageProps {
  /** What was searched for. */
  readonly query: string;
  /** What was found. */
  readonly banks: readonly OfferedBank[];
  /** False where nothing could ever be found. */
  readonly hasAny: boolean;
}

/** Step 1: which bank? */
export function BanksPage(props: BanksPageProps) {
  const { lang, texts, base, app, hasAny } = props;
  const { title, intro } = texts.providers;
  return (
    <LinkFrame lang={lang} page={title} title={title} step={texts.common.step(1, 3)} intro={intro(app)}>
      {hasAny ? (
        <>
          <Search {...props} />
          <Found {...props} />
        </>
      ) : (
        <>
          <p>{texts.providers.none}</p>
          <p class="hint">{texts.providers.noneDetail}</p>
        </>
      )}
      <Cancel base={base} texts={texts} />
    </LinkFrame>
  );
}

function Search({ texts, base, query }: BanksPageProps) {
  return (
    <search>
      <form method="get" action={`${base}/banks`} class="stack">
        <div class="field">
          <label for="q">{texts.providers.search}</label>
          <input id="q" name="q" type="search" value={query} autocomplete="off" />
        </div>
        <div class="actions">
          <button type="submit" class="quiet">
            {texts.providers.find}
          </button>
        </div>
      </form>
    </search>
  );
}

function Found({ texts, base, query, banks }: BanksPageProps) {
  if (banks.length === 0)
    return (
      <div role="status" class="stack">
        <p>{texts.providers.nothingFound(query)}</p>
        <p>
          <a href={`${base}/banks`}>{texts.providers.showAll}</a>
        </p>
      </div>
    );
  return (
    <form method="post" action={`${base}/banks`} class="stack">
      <fieldset>
        <legend class="legend">{texts.providers.list}</legend>
        <ul class="options">
          {banks.map(({ value, owner, way }, index) => (
            <li>
              <label class="option">
                <input type="radio" name="provider" value={value} checked={index === 0} required />
                <BrandMonogram brand={owner.brand} />
                <span class="what">
                  <span>{owner.name}</span>
                  <span class="soft small">{way}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="actions">
        <button type="submit">{texts.common.continue}</button>
      </div>
    </form>
  );
}
