import { existsSync, readFileSync } from "node:fs";
import { ERD_FILE, erdDocument, unexplainedIndexes } from "@sandbank/erd";
import { isTestOrGenerated, repositoryFiles } from "./tracked-files.ts";

/** Packages whose queries are not ours to name. */
const ASKING_PACKAGES = ["better-auth", "pg-boss"];

const DECLARED = /^(?:export )?(?:async )?(?:function\*?|const) (\w+)/gm;

/** A document of the tables that is not of these tables, and indexes nobody asks. */
export function checkErd(): string[] {
  const known = new Set(ASKING_PACKAGES);
  for (const path of repositoryFiles("packages/**/*.ts", "apps/core/**/*.ts")) {
    if (isTestOrGenerated(path) || path.startsWith("packages/database/schema/")) continue;
    for (const [, name = ""] of readFileSync(path, "utf8").matchAll(DECLARED)) known.add(name);
  }
  const written = existsSync(ERD_FILE) ? readFileSync(ERD_FILE, "utf8") : "";
  return [
    ...unexplainedIndexes((name) => known.has(name)),
    ...(written === erdDocument() ? [] : [`${ERD_FILE} is not of the present schema: run pnpm erd`]),
  ];
}
