import { raw, type WithChildren } from "@sandbank/html";
import type { Brand } from "@sandbank/institutions";
import type { PlaceManifest } from "../hosted-place.ts";
import { type Frame, Framed } from "./framed.ts";
import { NEUTRAL, styleFor } from "./style.ts";

export interface LayoutProps {
  readonly title: string;
  /** Whose page it is; the sandbox's own where absent. */
  readonly bank?: PlaceManifest;
  readonly wide?: boolean;
  /** Language of what is its own, BCP 47; English unless said. */
  readonly lang?: string;
}

/** A page: what is its own within a frame that is made once. */
export function Layout({ children, ...props }: WithChildren<LayoutProps>) {
  return new Framed(frameOf(props), children);
}

const NOBODY = {};
const ENGLISH = "en";
/** By institution, then by title and language; all are few. */
const frames = new WeakMap<object, Map<string, Frame>>();
const GAP = "<!---->";

function frameOf(props: LayoutProps): Frame {
  const { bank = NOBODY, title, lang = ENGLISH } = props;
  const known = frames.get(bank) ?? new Map<string, Frame>();
  frames.set(bank, known);
  const key = `${lang} ${title}`;
  const frame = known.get(key) ?? makeFrame(props);
  known.set(key, frame);
  return frame;
}

function makeFrame(props: LayoutProps): Frame {
  const [before = "", after = ""] = String(<Document {...props}>{raw(GAP)}</Document>).split(GAP);
  return { before: Buffer.from(`<!doctype html>${before}`), after: Buffer.from(after) };
}

/** What all pages have in common: one style sheet, no script. */
function Document({ title, bank, wide = false, lang = ENGLISH, children }: WithChildren<LayoutProps>) {
  const name = bank?.name ?? "Sandbank";
  // What is ours stays English on every page.
  const ours = lang === ENGLISH ? {} : { lang: ENGLISH };
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={(bank?.brand ?? NEUTRAL).color} />
        <title>{`${title} – ${name}`}</title>
        <style dangerouslySetInnerHTML={{ __html: styleFor(bank?.brand).css }} />
      </head>
      <body class={wide ? "wide" : undefined}>
        <a class="skip" href="#content" {...ours}>
          Skip to the content
        </a>
        <header>
          <p class="simulation" {...ours}>
            <strong>Sandbank simulation</strong>
            {bank && !bank.isOurs ? `: not ${bank.name}; no real data.` : ": no real banks, people or money."}
          </p>
          <div class="brand">
            <div>
              <Monogram text={bank?.brand.monogram ?? "SB"} />
              <strong>{name}</strong>
            </div>
          </div>
        </header>
        <main id="content">{children}</main>
        <footer {...ours}>Made up by Sandbank, on your machine. Do not enter real credentials.</footer>
      </body>
    </html>
  );
}

/** Stands in for a logo, which is never shown. */
export function Monogram({ text }: { readonly text: string }) {
  return (
    <span class="monogram" aria-hidden="true">
      {text}
    </span>
  );
}

/** The same in an institution's colours, on a page that is not its own. */
export function BrandMonogram({ brand }: { readonly brand: Brand }) {
  return (
    <svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <rect width="40" height="40" rx="10" fill={brand.color} />
      <text x="20" y="25.5" text-anchor="middle" font-size="15" font-weight="700" fill={brand.onColor}>
        {brand.monogram}
      </text>
    </svg>
  );
}
