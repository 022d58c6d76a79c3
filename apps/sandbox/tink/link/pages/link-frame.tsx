import type { WithChildren } from "@sandbank/html";
import type { LinkLanguage } from "@sandbank/protocol-tink/link";
import { Layout } from "../../../pages/layout.tsx";
import { linkManifest } from "../link-manifest.ts";
import type { LinkTexts } from "../texts/link-texts.ts";

/** What every page of a journey is told. */
export interface LinkPageProps {
  readonly lang: LinkLanguage;
  readonly texts: LinkTexts;
  /** Path of the journey, e.g. `/tink/1.0/journey/abc`. */
  readonly base: string;
  /** Who asks, in words. */
  readonly app: string;
}

interface LinkFrameProps {
  readonly lang: LinkLanguage;
  /** Of the document. It names nobody: there is one frame for each. */
  readonly page: string;
  /** Of what is on it. */
  readonly title: string;
  /** Where in the journey it stands; null for a page aside. */
  readonly step?: string | null;
  readonly intro?: string | null;
}

/** A page of Tink Link: one card. */
export function LinkFrame(props: WithChildren<LinkFrameProps>) {
  const { lang, page, title, step = null, intro = null, children } = props;
  return (
    <Layout title={page} bank={linkManifest} lang={lang}>
      <div class="card">
        {step !== null && <p class="step">{step}</p>}
        <h1>{title}</h1>
        {intro !== null && <p class="soft">{intro}</p>}
        {children}
      </div>
    </Layout>
  );
}

/** The way out of every page: back to the application, with nothing connected. */
export function Cancel({ base, texts }: Pick<LinkPageProps, "base" | "texts">) {
  return (
    <form method="post" action={`${base}/cancel`} class="actions">
      <button type="submit" class="quiet">
        {texts.common.cancel}
      </button>
    </form>
  );
}
