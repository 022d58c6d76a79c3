import type { PlaceManifest } from "../../../hosted-place.ts";
import { initials } from "../../../pages/format.ts";
import { BrandMonogram, Monogram } from "../../../pages/layout.tsx";
import type { DataKind } from "../texts/link-texts.ts";
import { Cancel, LinkFrame, type LinkPageProps } from "./link-frame.tsx";

interface ConsentPageProps extends LinkPageProps {
  readonly owner: PlaceManifest;
  readonly data: readonly DataKind[];
  /** For how long, in words. */
  readonly duration: string;
  /** Host the answer goes back to. */
  readonly returnsTo: string;
  /** False where the application chose the bank. */
  readonly mayChooseAgain: boolean;
  /** True where a consent that is there goes on. */
  readonly isExtension: boolean;
}

/** Step 2: what is shared, and for how long? */
export function ConsentPage(props: ConsentPageProps) {
  const { lang, texts, base, app, owner, data, duration, returnsTo, mayChooseAgain, isExtension } = props;
  const words = isExtension ? texts.extend : texts.consent;
  const { consent } = texts;
  return (
    <LinkFrame
      lang={lang}
      page={consent.page}
      title={words.title(app)}
      step={isExtension ? null : texts.common.step(2, 3)}
      intro={words.intro(app, owner.name)}
    >
      <div class="asker">
        <Monogram text={initials(app)} />
        <div>
          <strong>{app}</strong>
          <div class="soft small">{consent.returnsTo(returnsTo)}</div>
        </div>
      </div>
      <div class="owner">
        <BrandMonogram brand={owner.brand} />
        <strong>{owner.name}</strong>
      </div>
      <section>
        <h2 class="legend">{consent.what}</h2>
        <ul class="options">
          {data.map((kind) => (
            <li class="option">{consent.data[kind]}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 class="legend">{consent.howLong}</h2>
        <p>{duration}</p>
      </section>
      <p class="soft small">
        {consent.takeBack(app)} {consent.notSeen(app)}
      </p>
      <form method="post" action={`${base}/consent`} class="actions">
        <button type="submit" name="answer" value="allow">
          {words.allow}
        </button>
        <button type="submit" name="answer" value="decline" class="quiet">
          {consent.decline}
        </button>
        {mayChooseAgain && (
          <button type="submit" name="answer" value="other" class="quiet">
            {consent.other}
          </button>
        )}
      </form>
      <Cancel base={base} texts={texts} />
    </LinkFrame>
  );
}
