import { readFileSync } from "node:fs";
import { join } from "node:path";
import { personas } from "@sandbank/world";
import { fiSchemaFile } from "./own-schemas.ts";
import { patched, publishedSchemas } from "./published-schemas.ts";
import { type SampleDocument, sampleDocuments } from "./sample-documents.ts";
import { hasXmllint, problemsOf } from "./xmllint.ts";

const MOST_SHOWN = 5;
const LOGINS = [
  ...Array.from({ length: 25 }, (_, index) => String(index + 1)),
  ...personas.map(({ id }) => id),
];

const [folder] = process.argv.slice(2);
if (!folder || !hasXmllint()) {
  console.error(
    folder
      ? "xmllint is not there: apt-get install libxml2-utils"
      : "Usage: pnpm check:fi <folder>, the folder `schemas` of a clone of Sahamati/account-aggregator-standards",
  );
  process.exit(2);
}

const documents = await sampleDocuments(LOGINS);
let isValid = true;

for (const { type, path, patches } of publishedSchemas) {
  const published = readFileSync(join(folder, path), "utf8");
  for (const { why } of patches) console.log(`${path}: ${why}`);
  report(`${type} 1.x`, patched(published, patches), ({ version }) => version === "v1", type);
}
for (const type of ["deposit", "term_deposit", "recurring_deposit"]) {
  const own = readFileSync(fiSchemaFile(type), "utf8");
  report(`${type} 2.0.0 (our own schema)`, own, ({ version }) => version === "v2", type);
}
process.exit(isValid ? 0 : 1);

function report(what: string, schema: string, fits: (each: SampleDocument) => boolean, type: string): void {
  const these = documents.filter((each) => each.type === type && fits(each));
  const problems = problemsOf(schema, these);
  if (these.length === 0) problems.push("nobody has one: nothing was checked");
  if (problems.length > 0) isValid = false;
  console.log(`${problems.length === 0 ? "valid  " : "INVALID"} ${what}: ${these.length} documents`);
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(`  ${problem}`);
}
