import { baseRules, Reference, referenceRules } from "@sandbank/reference";
import type { OpenApiDocument } from "@sandbank/rest";

const COLOURS = ":root{--brand:#1f2937;--on-brand:#ffffff;--tone:#1d4ed8;--accent:#1d4ed8}";

/** The reference of this server's API as one page of HTML. Needs no script and no network. */
export function referencePage(document: OpenApiDocument): string {
  const url = document.servers[0]?.url ?? "";
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{document.info.title}</title>
        <style dangerouslySetInnerHTML={{ __html: COLOURS + baseRules + referenceRules }} />
      </head>
      <body class="wide">
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="brand">
          <div>
            <span class="monogram" aria-hidden="true">
              SB
            </span>
            <strong>Sandbank</strong>
          </div>
        </header>
        <main id="content">
          <Reference
            document={document}
            examples={{ bearer: true }}
            facts={[
              ["REST", <code>{url}/api</code>],
              ["tRPC", <code>{url}/api/trpc</code>],
              ["OpenAPI 3.1", <a href="/api/openapi.json">openapi.json</a>],
              ["Token", <code>Authorization: Bearer …</code>],
            ]}
          />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${page}`;
}
