import type { Brand, InstitutionManifest } from "@sandbank/institutions";
import type { PropsWithChildren } from "hono/jsx";
import { NEUTRAL, styleFor } from "./style.ts";

export interface LayoutProps {
  readonly title: string;
  /** Whose page it is; the sandbox's own where absent. */
  readonly bank?: InstitutionManifest;
  readonly wide?: boolean;
}

/** The frame of every page: one style sheet, no script. */
export function Layout({ title, bank, wide = false, children }: PropsWithChildren<LayoutProps>) {
  const name = bank?.name ?? "Sandbank";
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={(bank?.brand ?? NEUTRAL).color} />
        <title>{`${title} – ${name}`}</title>
        <style dangerouslySetInnerHTML={{ __html: styleFor(bank?.brand) }} />
      </head>
      <body class={wide ? "wide" : undefined}>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header>
          <p class="simulation">
            <strong>Sandbank simulation</strong>
            {bank ? `: not ${bank.name}; no real data.` : ": no real banks, people or money."}
          </p>
          <div class="brand">
            <div>
              <Monogram text={bank?.brand.monogram ?? "SB"} />
              <strong>{name}</strong>
            </div>
          </div>
        </header>
        <main id="content">{children}</main>
        <footer>Made up by Sandbank, on your machine. Do not enter real credentials.</footer>
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
