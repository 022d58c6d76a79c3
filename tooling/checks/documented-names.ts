import { readFileSync } from "node:fs";
import { isTestOrGenerated, repositoryFiles } from "./tracked-files.ts";

const DOCUMENTS = ["README.md", "docs/core.md"];
const SETTING = /^ {2}([A-Z][A-Z_]+):/gm;
const METRIC = /"(sandbank_[a-z_]+)"/g;

/** Settings and metrics of the core that no document names. */
export function checkDocumentedNames(): string[] {
  const text = DOCUMENTS.map((document) => readFileSync(document, "utf8")).join("\n");
  const metrics = repositoryFiles("apps/core/work/*.ts").filter((path) => !isTestOrGenerated(path));
  return [...namesIn("apps/core/config.ts", SETTING), ...metrics.flatMap((path) => namesIn(path, METRIC))]
    .filter(({ name }) => !text.includes(`\`${name}\``))
    .map(({ path, name }) => `${path} has ${name}, which ${DOCUMENTS.join(" and ")} do not name`);
}

function namesIn(path: string, pattern: RegExp) {
  const found = [...readFileSync(path, "utf8").matchAll(pattern)].map(([, name = ""]) => name);
  return [...new Set(found)].map((name) => ({ path, name }));
}
