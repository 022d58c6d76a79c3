import { readFileSync } from "node:fs";

const DOCUMENTS = ["README.md", "docs/core.md"];

/** Settings of the core that no document names. */
export function checkDocumentedSettings(): string[] {
  const source = readFileSync("apps/core/config.ts", "utf8");
  const text = DOCUMENTS.map((document) => readFileSync(document, "utf8")).join("\n");
  return [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].flatMap(([, name = ""]) =>
    text.includes(`\`${name}\``)
      ? []
      : [`apps/core/config.ts reads ${name}, which ${DOCUMENTS.join(" and ")} do not name`],
  );
}
